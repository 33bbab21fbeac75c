package io.huifang.ticket.conversation;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is said in one transaction; never changed afterwards. */
final class MessageRows implements TailRows {
  private static final String INSERT =
      """
      insert into message (id, ticket_id, kind, text, author, at)
      select * from :rows as u
      """;
  private final List<UUID> tickets = new ArrayList<>();
  private final List<Message.View> messages = new ArrayList<>();

  void add(UUID ticket, Message.View message) {
    tickets.add(ticket);
    messages.add(message);
  }

  @Override
  public List<TailStatement> statements() {
    if (messages.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                of("uuid", messages.stream().map(Message.View::id).toList()),
                of("uuid", tickets),
                of("text", messages.stream().map(m -> m.kind().name()).toList()),
                of("text", messages.stream().map(Message.View::text).toList()),
                of("text", messages.stream().map(Message.View::author).toList()),
                of("timestamptz", messages.stream().map(Message.View::at).toList()))));
  }
}
