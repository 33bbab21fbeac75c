package io.huifang.kpi.state;

import io.huifang.kpi.Fact;
import java.util.List;
import java.util.UUID;

/**
 * What is left of an aggregate that was taken out: its version, so that an older event that comes
 * late does not bring it back, and nothing to measure.
 */
public record Withdrawn(boolean withdrawn) implements State {
  @Override
  public boolean belongsTo(UUID subject) {
    return true;
  }

  @Override
  public String label() {
    return "";
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    return List.of();
  }
}
