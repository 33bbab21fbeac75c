package io.huifang.escalation.oncall.rota;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schedule without what is true of some days only.
 *
 * @param layers the last one wins where it has somebody
 */
public record Rota(ZoneId zone, List<Layer> layers) {
  /** Keeps the layers as they are. */
  public Rota {
    layers = List.copyOf(layers);
  }

  /** Everybody in it, each once. */
  public Set<String> people() {
    Set<String> people = new LinkedHashSet<>();
    layers.forEach(layer -> people.addAll(layer.rotation().people()));
    return people;
  }
}
