package io.huifang.ticket.contact.now;

import io.huifang.ticket.contact.past.Spans;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has answered today.
 *
 * @param meanSeconds of handling, null before the first is over
 * @param busy whether a customer is with them now
 */
public record AgentToday(String name, long answered, @Nullable Double meanSeconds, boolean busy) {
  public String handled() {
    return meanSeconds == null ? "–" : Spans.clock((int) Math.round(meanSeconds));
  }
}
