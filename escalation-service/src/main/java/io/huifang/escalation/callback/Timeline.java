package io.huifang.escalation.callback;

import io.huifang.escalation.notify.Deliveries;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to a case and who was told of it, in one order: the newest first. */
final class Timeline {
  private Timeline() {}

  /**
   * @param lines the newest first
   * @param ways the oldest first
   * @param names of people by subject
   */
  static List<Entry> of(
      List<History.Line> lines, List<Deliveries.View> ways, Map<String, String> names) {
    Map<Telling, List<Deliveries.View>> tellings = new LinkedHashMap<>();
    for (Deliveries.View way : ways) {
      String who = names.getOrDefault(way.person(), way.person());
      tellings
          .computeIfAbsent(
              new Telling(way.toldAt(), way.kind(), way.level(), who), key -> new ArrayList<>())
          .add(way);
    }
    List<Entry> entries = new ArrayList<>();
    // of one moment people are told after it has happened
    tellings.forEach(
        (telling, by) -> entries.add(0, new Entry(telling.at(), null, new Told(telling, by))));
    lines.forEach(line -> entries.add(new Entry(line.at(), line, null)));
    entries.sort(Comparator.comparing(Entry::at).reversed());
    return entries;
  }

  /** Either something that has happened, or somebody who was told. */
  public record Entry(Instant at, History.@Nullable Line line, @Nullable Told told) {}

  /** One message to one person. */
  public record Telling(Instant at, Message.Kind kind, int level, String who) {}

  /** The same with what became of it on each way. */
  public record Told(Telling telling, List<Deliveries.View> ways) {

    /** Whether it has not arrived on any way and will not. */
    public boolean lost() {
      return ways.stream()
          .allMatch(way -> way.state().settled() && way.state() != DeliveryState.SENT);
    }
  }
}
