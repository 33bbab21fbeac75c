package io.huifang.escalation.notify;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages that one transaction tells, and the deliveries that were planned of them. */
public final class MessageRows implements TailRows {
  private static final String MESSAGES =
      """
      insert into told_message (id, step, case_id, level, person, kind, urgency, due_at, percent,
        words, by_person, at)
      select * from :rows as u on conflict do nothing
      """;
  private static final String DELIVERIES =
      """
      insert into delivery (id, message_id, channel, endpoint_id, person, state, together,
        planned_at, settled_at, answer)
      select * from :rows as u on conflict do nothing
      """;
  private final Map<UUID, Row> messages = new LinkedHashMap<>();
  private final List<Planned> deliveries = new ArrayList<>();

  boolean has(UUID key) {
    return messages.containsKey(key);
  }

  void add(EscalationCase subject, Message message, Instant at) {
    messages.put(message.key(), new Row(subject.id(), subject.level(), message, at));
  }

  /** Adds one that begins, or is over at once. */
  public void add(Planned delivery) {
    deliveries.add(delivery);
  }

  @Override
  public List<TailStatement> statements() {
    List<TailStatement> all = new ArrayList<>();
    if (!messages.isEmpty()) {
      List<Row> rows = List.copyOf(messages.values());
      all.add(
          TailStatement.of(
              MESSAGES,
              SqlRows.of(
                  column("uuid", rows, row -> row.message().key()),
                  column("uuid", rows, row -> row.message().id()),
                  column("uuid", rows, Row::subject),
                  column("int", rows, Row::level),
                  column("text", rows, row -> row.message().person()),
                  column("text", rows, row -> row.message().kind().name()),
                  column("text", rows, row -> row.message().urgency().name()),
                  column("timestamptz", rows, row -> row.message().due()),
                  column("int", rows, row -> row.message().percent()),
                  column("text", rows, row -> row.message().words()),
                  column("text", rows, row -> row.message().by()),
                  column("timestamptz", rows, Row::at))));
    }
    if (!deliveries.isEmpty()) {
      all.add(
          TailStatement.of(
              DELIVERIES,
              SqlRows.of(
                  column("uuid", deliveries, Planned::id),
                  column("uuid", deliveries, Planned::message),
                  column("text", deliveries, one -> one.channel().name()),
                  column("uuid", deliveries, Planned::endpoint),
                  column("text", deliveries, Planned::person),
                  column("text", deliveries, one -> one.state().name()),
                  column("boolean", deliveries, Planned::together),
                  column("timestamptz", deliveries, Planned::at),
                  column("timestamptz", deliveries, one -> one.state().settled() ? one.at() : null),
                  column("text", deliveries, Planned::answer))));
    }
    return all;
  }

  private static <T> SqlArray column(String type, List<T> rows, Function<T, @Nullable Object> of) {
    return new SqlArray(type, rows.stream().map(of).toArray());
  }

  private record Row(UUID subject, int level, Message message, Instant at) {}
}
