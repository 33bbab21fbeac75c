package io.huifang.escalation.matrix;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Cause;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix: for which cases, and which levels they climb; null fits everything.
 *
 * @param trigger why the case was opened
 * @param promiseWithin business minutes in which the customer is called; null for those of the
 *     first level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatrixRule(
    @NotBlank @Size(max = 100) String name,
    @Nullable @Size(max = 100) String category,
    @Nullable Severity severity,
    @Nullable @Size(max = 60) String tier,
    @Nullable @Size(max = 60) String channel,
    @Nullable Cause trigger,
    @NotBlank @Size(max = 60) String calendar,
    @Nullable @Positive @Max(525_600) Integer promiseWithin,
    @NotNull @NotEmpty @Size(max = 10) List<@NotNull @Valid CaseLevel> levels) {

  boolean matches(NewCase newCase) {
    return fits(category, newCase.dims().category())
        && fits(severity, newCase.severity())
        && fits(tier, newCase.dims().tier())
        && fits(channel, newCase.dims().channel())
        && fits(trigger, newCase.cause());
  }

  /** The row that says most wins; of equals the first. */
  @JsonIgnore
  long says() {
    return Stream.of(category, severity, tier, channel, trigger).filter(Objects::nonNull).count();
  }

  private static boolean fits(@Nullable Object wanted, @Nullable Object actual) {
    return wanted == null || wanted.equals(actual);
  }
}
