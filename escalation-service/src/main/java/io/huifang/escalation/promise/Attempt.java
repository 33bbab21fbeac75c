package io.huifang.escalation.promise;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to reach a customer. */
@Entity
@Audited(kind = "attempt", open = "byAgent")
public class Attempt {
  @Id private UUID id;
  private UUID promiseId;
  private Instant at;
  private String byAgent;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private @Nullable String note;

  protected Attempt() {}

  Attempt(UUID promiseId, Instant at, String byAgent, Outcome outcome, @Nullable String note) {
    this.id = Ids.next();
    this.promiseId = promiseId;
    this.at = at;
    this.byAgent = byAgent;
    this.outcome = outcome;
    this.note = note;
  }

  /** How a try ended. */
  public enum Outcome {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    ASKED_FOR_LATER
  }

  /** As the API shows it. */
  public record View(UUID id, Instant at, String by, Outcome outcome, @Nullable String note) {}

  View view() {
    return new View(id, at, byAgent, outcome, note);
  }
}
