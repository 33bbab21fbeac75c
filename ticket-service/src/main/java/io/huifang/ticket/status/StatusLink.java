package io.huifang.ticket.status;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that shows one ticket to whoever holds it; only the hash of its secret is kept. */
@Entity
@Audited(kind = "status-link", idField = "ticketId", hidden = "tokenHash")
public class StatusLink {
  @Id private String tokenHash;
  private UUID ticketId;
  private Instant expiresAt;
  private @Nullable Instant revokedAt;

  protected StatusLink() {}

  StatusLink(String tokenHash, UUID ticketId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.ticketId = ticketId;
    this.expiresAt = expiresAt;
  }

  UUID ticketId() {
    return ticketId;
  }

  boolean ended(Instant now) {
    return revokedAt != null || !now.isBefore(expiresAt);
  }
}
