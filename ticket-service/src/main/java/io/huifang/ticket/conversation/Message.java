package io.huifang.ticket.conversation;

import io.huifang.ticket.attachment.Attachment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
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

  /** A message as the API and the pages show it, with the files that came along. */
  public record View(
      UUID id,
      Kind kind,
      String text,
      @Nullable String author,
      Instant at,
      List<Attachment> attachments) {

    View(UUID id, Kind kind, String text, @Nullable String author, Instant at) {
      this(id, kind, text, author, at, List.of());
    }

    View with(List<Attachment> files) {
      return files.isEmpty() ? this : new View(id, kind, text, author, at, files);
    }
  }

  UUID ticketId() {
    return ticketId;
  }

  public View view() {
    return new View(id, kind, text, author, at);
  }
}
