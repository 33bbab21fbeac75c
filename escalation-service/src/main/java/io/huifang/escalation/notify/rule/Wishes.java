package io.huifang.escalation.notify.rule;

import io.huifang.escalation.Urgency;
import io.huifang.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, beside the bell.
 *
 * @param mail what comes by mail
 * @param through what comes in quiet hours too
 * @param quiet null for none
 * @param bundleMinutes so long mails that do not hurry are collected for one; null as the
 *     installation has it, 0 to get each by itself
 */
public record Wishes(
    @NotNull Set<@NotNull Urgency> mail,
    @NotNull Set<@NotNull Urgency> through,
    @Nullable @Valid QuietHours quiet,
    @Nullable @PositiveOrZero @Max(240) Integer bundleMinutes) {

  /** Of whoever has said nothing. */
  public static Wishes usual() {
    return new Wishes(EnumSet.allOf(Urgency.class), EnumSet.of(Urgency.HIGH), null, null);
  }

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  void check() {
    if (quiet != null) {
      quiet.check();
    }
  }

  /** When a message that came about now may go. */
  public Instant when(Urgency urgency, Instant now) {
    if (quiet == null || through.contains(urgency)) {
      return now;
    }
    return quiet.endAround(now).orElse(now);
  }
}
