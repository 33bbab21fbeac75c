package io.huifang.ticket.contact.now;

import io.huifang.ticket.contact.Stage;
import io.huifang.ticket.contact.past.ContactRow;
import io.huifang.ticket.contact.summary.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is with us at a moment.
 *
 * @param here everybody who is, whoever has been in the present stage for longest first
 * @param halfHour the interval that is running
 * @param today what has come today
 */
public record Now(
    Instant at, List<ContactRow> here, List<AgentToday> agents, Slot halfHour, Slot today) {

  public List<ContactRow> waiting() {
    return in(Stage.QUEUED);
  }

  /** Those with an agent, on hold or not. */
  public List<ContactRow> served() {
    return here.stream()
        .filter(
            row -> row.contact().stage() == Stage.TALKING || row.contact().stage() == Stage.ON_HOLD)
        .toList();
  }

  public List<ContactRow> machine() {
    return in(Stage.OFFERED);
  }

  private List<ContactRow> in(Stage stage) {
    return here.stream().filter(row -> row.contact().stage() == stage).toList();
  }

  /** Who waits where, by the name of the queue; an empty name is none. */
  public List<Line> queues() {
    Map<String, List<ContactRow>> by =
        waiting().stream()
            .collect(
                Collectors.groupingBy(
                    row -> Objects.requireNonNullElse(row.contact().queue(), ""),
                    TreeMap::new,
                    Collectors.toList()));
    return by.entrySet().stream()
        .map(
            one ->
                new Line(
                    one.getKey(), one.getValue().size(), one.getValue().get(0).contact().since()))
        .toList();
  }

  /** Since when whoever has waited longest does, null if nobody waits. */
  public @Nullable Instant longest() {
    List<ContactRow> waiting = waiting();
    return waiting.isEmpty() ? null : waiting.get(0).contact().since();
  }

  /** Names what is shown, so that nobody gets the same again; not how long ago it began. */
  String mark() {
    List<String> seen = here.stream().map(row -> row.id() + " " + row.contact().version()).toList();
    return Integer.toHexString(Objects.hash(seen, agents, halfHour, today));
  }

  /** A queue in which somebody waits. */
  public record Line(String queue, int waiting, Instant since) {}
}
