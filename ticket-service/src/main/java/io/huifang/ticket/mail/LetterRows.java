package io.huifang.ticket.mail;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails that one transaction sends, and the one that has caused it, if one has. */
final class LetterRows implements TailRows {
  private static final String SENT =
      "insert into letter (message_id, ticket_id, at, incoming) select u.*, false from :rows as u";
  private static final String BELONGS = "update letter set ticket_id = ? where message_id = ?";
  private final List<String> sent = new ArrayList<>();
  private final List<UUID> tickets = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private @Nullable String answered;
  private @Nullable UUID belongsTo;
  private boolean silent;

  void sent(String messageId, UUID ticket, Instant at) {
    sent.add(messageId);
    tickets.add(ticket);
    times.add(at);
  }

  /** From now on everything that is sent answers this one. */
  void answering(String messageId) {
    answered = messageId;
  }

  void belongs(UUID ticket) {
    belongsTo = ticket;
  }

  void silent() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
  }

  Optional<String> answered() {
    return Optional.ofNullable(answered);
  }

  @Override
  public List<TailStatement> statements() {
    List<TailStatement> all = new ArrayList<>();
    if (!sent.isEmpty()) {
      all.add(
          TailStatement.of(
              SENT, SqlRows.of(of("text", sent), of("uuid", tickets), of("timestamptz", times))));
    }
    if (answered != null && belongsTo != null) {
      all.add(TailStatement.of(BELONGS, belongsTo, answered));
    }
    return all;
  }
}
