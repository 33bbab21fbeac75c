package io.huifang.ticket.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something said about a ticket; written by {@link MessageRows}, never changed afterwards. */
@Entity
public class Message {
  @Id private UUID id;
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;
  private @Nullable String author;
  private Instant at;

  protected Message() {}

  /** Who may read it. */
  public enum Kind {
    /** From an agent, visible to the customer. */
    REPLY,
    /** From the customer. */
    CUSTOMER,
    /** Among agents only. */
    NOTE
  }

  /** A message as the API and the pages show it. */
  public record View(UUID id, Kind kind, String text, @Nullable String author, Instant at) {}

  UUID ticketId() {
    return ticketId;
  }

  public View view() {
    return new View(id, kind, text, author, at);
  }
}
