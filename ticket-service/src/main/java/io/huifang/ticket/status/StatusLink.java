package io.huifang.ticket.status;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A link that shows one ticket to whoever holds it; only the hash of its secret is kept. */
@Entity
@Audited(kind = "status-link", idField = "ticketId", hidden = "tokenHash")
public class StatusLink {
  @Id private String tokenHash;
  private UUID ticketId;
  private Instant expiresAt;

  protected StatusLink() {}

  StatusLink(String tokenHash, UUID ticketId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.ticketId = ticketId;
    this.expiresAt = expiresAt;
  }

  UUID ticketId() {
    return ticketId;
  }

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
