package io.huifang.escalation.oncall.api;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import java.time.Instant;
import java.util.List;

/** A schedule as the API shows it. */
public record ScheduleView(
    String id,
    String name,
    String zone,
    List<LayerDefinition> layers,
    long version,
    Instant changedAt,
    String changedBy) {

  static ScheduleView of(OnCallSchedule schedule) {
    ScheduleDefinition definition = schedule.definition();
    return new ScheduleView(
        schedule.id(),
        definition.name(),
        definition.zone(),
        definition.layers(),
        schedule.version(),
        schedule.changedAt(),
        schedule.changedBy());
  }
}
