package io.huifang.escalation.trigger.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact that opens a case.
 *
 * @param when what the fact has to say
 * @param worseFor tiers whose cases are one step worse
 * @param off whether it is kept without being used
 */
public record TriggerRule(
    @NotBlank @Size(max = 100) String name,
    @NotNull Fact fact,
    @NotNull When when,
    @NotNull Cause cause,
    @NotNull Severity severity,
    @Nullable @Size(max = 20) Set<@NotNull @Size(max = 60) String> worseFor,
    @Nullable Boolean off) {

  @JsonIgnore
  public boolean isOff() {
    return Boolean.TRUE.equals(off);
  }

  /** How bad it is for this customer. */
  Severity severityOf(Happening happening) {
    return isWorse(happening) ? severity.worse() : severity;
  }

  boolean isWorse(Happening happening) {
    return worseFor != null && worseFor.contains(happening.said().getOrDefault("tier", ""));
  }

  boolean fits(Happening happening) {
    return !isOff() && fact == happening.fact() && when.fits(happening.said());
  }
}
