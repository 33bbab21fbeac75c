package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.kpi.Fact;
import java.util.List;
import java.util.UUID;

/**
 * The part of an aggregate's state that is measured. Only this part is kept, so that names, texts
 * and addresses of customers never rest here.
 */
public interface State {

  /** Whether the state belongs to the aggregate that the event is about. */
  boolean belongsTo(UUID subject);

  /** What people call it. */
  @JsonIgnore
  String label();

  /**
   * @throws RuntimeException if a required part is missing or makes no sense
   */
  List<Fact> facts(UUID subject, long version);
}
