package io.huifang.ticket.sla;

import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import java.time.Duration;
import java.util.Optional;

/**
 * What is promised to such a ticket as it is now.
 *
 * @param standard the version that says so
 * @param calendarVersion of the calendar that the rule names
 */
public record Promised(int standard, Rule rule, long calendarVersion) {

  /** Business time until the target has to be met; empty if nothing is promised. */
  Optional<Duration> within(Target target) {
    return Optional.ofNullable(rule.targets().get(target)).map(Duration::ofMinutes);
  }
}
