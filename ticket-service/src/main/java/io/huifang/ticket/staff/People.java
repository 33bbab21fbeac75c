package io.huifang.ticket.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names for the subjects that tickets carry; imported agents are names already. */
public record People(Map<String, String> names) {
  public static People of(List<Agent> agents) {
    return new People(
        agents.stream()
            .map(Agent::view)
            .collect(Collectors.toMap(Agent.View::id, Agent.View::name)));
  }

  /** The name, an empty text for nobody. */
  public String name(@Nullable String id) {
    return id == null ? "" : names.getOrDefault(id, id);
  }
}
