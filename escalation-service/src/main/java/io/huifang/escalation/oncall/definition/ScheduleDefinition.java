package io.huifang.escalation.oncall.definition;

import io.huifang.escalation.oncall.rota.Rota;
import java.time.ZoneId;
import java.util.List;

/**
 * A schedule, as an API or a form says it.
 *
 * @param zone a name of the tz database, by whose clocks shifts begin
 * @param layers the last one wins where it has somebody
 */
public record ScheduleDefinition(String name, String zone, List<LayerDefinition> layers) {

  /** Of a definition that was checked. */
  public Rota rota() {
    return new Rota(ZoneId.of(zone), layers.stream().map(LayerDefinition::layer).toList());
  }
}
