package io.huifang.ticket.history;

import io.huifang.ticket.ChangeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of a ticket, kept for good; written by {@link HistoryRows}. */
@Entity
public class TicketEvent {
  @Id private UUID id;
  private UUID ticketId;
  private long version;

  @Enumerated(EnumType.STRING)
  private ChangeType type;

  private Instant at;
  private String actorKind;
  private @Nullable String actorId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> detail;

  protected TicketEvent() {}

  /** A change as the API and the pages show it. */
  public record View(
      long version,
      ChangeType type,
      Instant at,
      String actorKind,
      @Nullable String actor,
      Map<String, Object> detail) {}

  UUID ticketId() {
    return ticketId;
  }

  View view() {
    return new View(version, type, at, actorKind, actorId, detail);
  }
}
