package io.huifang.escalation.ladder;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a case has come to somebody, and how often they were asked to acknowledge. Changed
 * only while its case is locked.
 */
@Entity
@Table(name = "case_rung")
public class Rung {
  @Id private UUID id;
  private UUID caseId;
  private int entry;
  private int level;
  private Instant enteredAt;
  private int asks;
  private int wanted;
  private @Nullable Instant holdUntil;
  private @Nullable Instant nextAt;

  protected Rung() {}

  /**
   * @param wanted how many have to acknowledge, 0 if nobody has to
   * @param holdUntil when waiting for somebody on call ends in any case, null if it does not wait
   */
  Rung(EscalationCase of, Instant enteredAt, int wanted, @Nullable Instant holdUntil) {
    this.id = Ids.next();
    this.caseId = of.id();
    this.entry = of.entry();
    this.level = of.level();
    this.enteredAt = enteredAt;
    this.wanted = wanted;
    this.holdUntil = holdUntil;
  }

  void asked() {
    asks++;
  }

  /** When it is looked at next, null for never. */
  void looksAt(@Nullable Instant next) {
    nextAt = next;
  }

  int entry() {
    return entry;
  }

  int asks() {
    return asks;
  }

  int wanted() {
    return wanted;
  }

  @Nullable Instant holdUntil() {
    return holdUntil;
  }

  @Nullable Instant nextAt() {
    return nextAt;
  }
}
