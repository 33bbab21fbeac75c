package io.huifang.ticket.status;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What escalation-service has promised a customer, kept here so that the page waits on nobody. */
@Entity
public class PromiseCopy {
  @Id private UUID id;
  private @Nullable UUID ticketId;
  private String state;
  private Instant dueAt;
  private long version;

  protected PromiseCopy() {}

  Instant dueAt() {
    return dueAt;
  }
}
