package io.huifang.escalation.ladder;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to acknowledge a case. */
@Entity
@Table(name = "case_asked")
public class Asked {
  @Id private UUID id;
  private UUID caseId;
  private int entry;
  private int level;
  private String person;
  private Instant askedAt;
  private @Nullable Instant acknowledgedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable How how;

  protected Asked() {}

  Asked(EscalationCase of, String person, Instant askedAt) {
    this.id = Ids.next();
    this.caseId = of.id();
    this.entry = of.entry();
    this.level = of.level();
    this.person = person;
    this.askedAt = askedAt;
  }

  /** By what somebody has acknowledged. */
  public enum How {
    PAGE,
    API,
    MAIL,
    /** Whoever works on a case sees to it. */
    WORK,
    /** Whoever has taken it need not be asked. */
    TAKEN
  }

  /** As the API shows it. */
  public record View(
      int level,
      String person,
      Instant askedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable How how) {}

  void acknowledged(Instant now, How by) {
    acknowledgedAt = now;
    how = by;
  }

  boolean open() {
    return acknowledgedAt == null;
  }

  String person() {
    return person;
  }

  public View view() {
    return new View(level, person, askedAt, acknowledgedAt, how);
  }
}
