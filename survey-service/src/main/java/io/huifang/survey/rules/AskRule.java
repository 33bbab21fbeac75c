package io.huifang.survey.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how customers are asked about some triggers. Rules stand in an order, and the first
 * one that matches decides.
 *
 * @param name by which it is known, once in a version; quotas go on counting under it
 * @param trigger what has to happen
 * @param ask false if nobody is asked whom it matches
 * @param conditions all of them must hold, or the next rule is looked at; none matches everything
 * @param exclusions if any of them holds, nobody is asked
 * @param questionnaire id of what is asked
 * @param share how many of a hundred are asked
 * @param quotas how many at most in a day or a week
 * @param delayMinutes how long after the trigger the question goes out
 * @param quiet when it does not go out, null for never
 * @param fatigueDays days without another question before this one instead of those of the policy;
 *     0 asks however lately somebody was asked, null is as the policy says
 * @param reminders null for none
 * @param linkDays how long the link takes an answer, null for as long as the service is set up for
 * @param ways by what customers are asked, the first that leads to them; null is by mail, and left
 *     out where it is written, so that the release before can read it
 */
public record AskRule(
    @NotBlank @Size(max = 60) String name,
    @NotNull Purpose trigger,
    @NotNull Boolean ask,
    @NotNull @Size(max = 20) List<@NotNull @Valid Condition> conditions,
    @NotNull @Size(max = 20) List<@NotNull @Valid Condition> exclusions,
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String questionnaire,
    @NotNull @Min(0) @Max(100) Integer share,
    @NotNull @Size(max = 5) List<@NotNull @Valid Quota> quotas,
    @NotNull @Min(0) @Max(43_200) Integer delayMinutes,
    @Nullable @Valid QuietHours quiet,
    @Nullable @Min(0) @Max(365) Integer fatigueDays,
    @Nullable @Valid Reminders reminders,
    @Nullable @Min(1) @Max(180) Integer linkDays,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(min = 1, max = 3)
        List<@NotNull Medium> ways) {

  /** What a rule can name: what leads to one customer. */
  public static final List<Medium> WAYS = List.of(Medium.EMAIL, Medium.SMS, Medium.WECHAT);

  /**
   * How somebody who does not answer is reminded.
   *
   * @param most how many times
   * @param afterHours how long after the question, and after each reminder
   */
  public record Reminders(
      @NotNull @Min(1) @Max(2) Integer most, @NotNull @Min(1) @Max(1_440) Integer afterHours) {}

  /** By what customers are asked, in the order of preference. */
  public List<Medium> waysOrMail() {
    return ways == null ? List.of(Medium.EMAIL) : ways;
  }

  /** Whether this rule decides about such facts. */
  public boolean matches(Facts facts) {
    return facts.trigger() == trigger
        && conditions.stream().allMatch(condition -> condition.holds(facts));
  }

  /** Whether somebody whom it matches is asked, as far as the facts go. */
  public boolean asks(Facts facts) {
    return ask && exclusions.stream().noneMatch(exclusion -> exclusion.holds(facts));
  }

  /** The first of the rules that matches. */
  public static Optional<AskRule> first(List<AskRule> rules, Facts facts) {
    return rules.stream().filter(rule -> rule.matches(facts)).findFirst();
  }
}
