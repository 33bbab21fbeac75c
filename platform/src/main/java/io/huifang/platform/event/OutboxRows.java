package io.huifang.platform.event;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of one transaction. */
final class OutboxRows implements TailRows {
  // The condition is always true: it gives the transaction its id before the first number is
  // taken, so that a reader can tell a number that is still to come from one that never will.
  private static final String INSERT =
      """
      insert into outbox_event (seq, subject, type, history, created_at, event)
      select nextval('outbox_seq'), u.* from :rows as u
      where pg_current_xact_id() is not null
      """;
  private final List<UUID> subjects = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Boolean> histories = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final Runnable wake;

  OutboxRows(Runnable wake) {
    this.wake = wake;
  }

  void add(UUID subject, String type, boolean history, Instant at, String event) {
    subjects.add(subject);
    types.add(type);
    histories.add(history);
    times.add(at);
    events.add(event);
  }

  @Override
  public List<TailStatement> statements() {
    return events.isEmpty()
        ? List.of()
        : List.of(
            TailStatement.of(
                INSERT,
                SqlRows.of(
                    of("uuid", subjects),
                    of("text", types),
                    of("boolean", histories),
                    of("timestamptz", times),
                    of("text", events))));
  }

  @Override
  public void committed() {
    if (!events.isEmpty()) {
      wake.run();
    }
  }
}
