package io.huifang.escalation.notify.endpoint;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes to an endpoint; an empty set means all.
 *
 * @param teams of cases
 */
public record Interest(
    @NotNull Set<Message.@NotNull Kind> kinds,
    @NotNull Set<@NotNull Urgency> urgencies,
    @NotNull @Size(max = 50) Set<@NotNull @Size(min = 1, max = 100) String> teams) {

  /** Everything. */
  public static Interest all() {
    return new Interest(Set.of(), Set.of(), Set.of());
  }

  public boolean in(Message message, @Nullable String team) {
    return has(kinds, message.kind())
        && has(urgencies, message.urgency())
        && (teams.isEmpty() || team != null && teams.contains(team));
  }

  private static <T> boolean has(Set<T> wanted, T one) {
    return wanted.isEmpty() || wanted.contains(one);
  }
}
