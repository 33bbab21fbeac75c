package io.huifang.ticket.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.standard.Considered.Verdict;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a service standard: for which tickets, and what is promised.
 *
 * @param layer basic for everybody, advanced for better tiers, special for a line of business
 * @param targets minutes of business time by target; a missing target is not promised
 * @param validFrom first day, in the zone of its calendar, on which tickets are opened under it
 * @param validUntil last such day
 */
public record Rule(
    @NotBlank @Size(max = 100) String name,
    @NotNull Layer layer,
    @Nullable Tier tier,
    @Nullable @Size(max = 100) String channel,
    @Nullable Complexity complexity,
    @Nullable @Size(max = 100) String category,
    @NotBlank @Size(max = 60) String calendar,
    @NotNull @NotEmpty Map<Target, @NotNull @Positive @Max(525_600) Integer> targets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validFrom,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate validUntil) {

  /** One that holds on any day. */
  public Rule(
      String name,
      Layer layer,
      @Nullable Tier tier,
      @Nullable String channel,
      @Nullable Complexity complexity,
      @Nullable String category,
      String calendar,
      Map<Target, Integer> targets) {
    this(name, layer, tier, channel, complexity, category, calendar, targets, null, null);
  }

  /** From general to particular; a higher layer wins. */
  public enum Layer {
    BASIC,
    ADVANCED,
    SPECIAL
  }

  /**
   * Whether it is one for such a ticket, other rules left aside.
   *
   * @param openedOn tells the day on which the ticket was opened, in the zone of the calendar;
   *     asked only of rules that do not hold always
   */
  public Verdict verdict(Classification ticket, Function<Rule, LocalDate> openedOn) {
    if (!fits(tier, ticket.tier())) {
      return Verdict.OTHER_TIER;
    } else if (!fits(channel, ticket.channel())) {
      return Verdict.OTHER_CHANNEL;
    } else if (!fits(complexity, ticket.complexity())) {
      return Verdict.OTHER_COMPLEXITY;
    } else if (!fits(category, ticket.category())) {
      return Verdict.OTHER_CATEGORY;
    }
    boolean always = validFrom == null && validUntil == null;
    return always || validOn(openedOn.apply(this)) ? Verdict.HOLDS : Verdict.NOT_THEN;
  }

  private boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validUntil == null || !day.isAfter(validUntil));
  }

  @AssertTrue(message = "validUntil must not be before validFrom")
  @JsonIgnore
  public boolean isValidSometime() {
    return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
  }

  /** The higher layer first, within a layer the row that says more. */
  @JsonIgnore
  public int rank() {
    long said = Stream.of(tier, channel, complexity, category).filter(Objects::nonNull).count();
    return layer.ordinal() * 10 + (int) said;
  }

  private static boolean fits(@Nullable Object wanted, Object actual) {
    return wanted == null || wanted.equals(actual);
  }
}
