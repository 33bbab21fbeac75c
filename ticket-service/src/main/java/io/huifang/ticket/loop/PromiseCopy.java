package io.huifang.ticket.loop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What escalation-service has promised a customer, kept here so that no page waits on it. */
@Entity
public class PromiseCopy {
  @Id private UUID id;
  private @Nullable UUID ticketId;
  private @Nullable UUID caseId;
  private String state;
  private @Nullable Instant madeAt;
  private Instant dueAt;
  private @Nullable Instant fulfilledAt;
  private long version;

  protected PromiseCopy() {}

  /**
   * A promise as others in this service see it.
   *
   * @param state {@code OPEN}, {@code KEPT}, {@code KEPT_LATE} or {@code BROKEN}
   * @param madeAt null if it was not told of since this is kept
   */
  public record View(
      UUID id,
      @Nullable UUID caseId,
      String state,
      @Nullable Instant madeAt,
      Instant dueAt,
      @Nullable Instant fulfilledAt) {
    public boolean open() {
      return state.equals("OPEN");
    }
  }

  public View view() {
    return new View(id, caseId, state, madeAt, dueAt, fulfilledAt);
  }

  Instant dueAt() {
    return dueAt;
  }
}
