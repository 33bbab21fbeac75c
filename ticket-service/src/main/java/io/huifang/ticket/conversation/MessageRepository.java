package io.huifang.ticket.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Messages in the order in which they were said. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
  private static final int SHOWN = 500;

  public List<Message.View> of(UUID ticket) {
    return find("ticketId = ?1 order by at, id", ticket).range(0, SHOWN - 1).stream()
        .map(Message::view)
        .toList();
  }

  public List<Message.View> publicOf(UUID ticket) {
    return of(ticket).stream().filter(message -> message.kind() != Message.Kind.NOTE).toList();
  }
}
