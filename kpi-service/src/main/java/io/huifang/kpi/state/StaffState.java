package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Fact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name of an agent or team, for people who read charts. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StaffState(String id, String name, @Nullable String team) implements State {

  // Staff have text ids; the subject of their events is a key of the producer.
  @Override
  public boolean belongsTo(UUID subject) {
    return true;
  }

  @Override
  public String label() {
    return id;
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    FactChecks.required("id", id);
    FactChecks.required("name", name);
    return List.of();
  }
}
