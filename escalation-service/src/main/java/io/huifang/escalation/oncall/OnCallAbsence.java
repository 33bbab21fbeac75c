package io.huifang.escalation.oncall;

import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A time in which somebody is on call nowhere. Why is nobody's business, so it is not asked. */
@Entity
@Audited(kind = "on-call-absence", open = "*")
public class OnCallAbsence {
  @Id private UUID id;
  private String person;
  private Instant startsAt;
  private Instant endsAt;
  private String madeBy;
  private Instant madeAt;

  protected OnCallAbsence() {}

  OnCallAbsence(String person, Span span, String madeBy, Instant madeAt) {
    this.id = Ids.next();
    this.person = person;
    this.startsAt = span.from();
    this.endsAt = span.to();
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  Span span() {
    return new Span(startsAt, endsAt);
  }

  void lasts(Span span) {
    startsAt = span.from();
    endsAt = span.to();
  }

  public String person() {
    return person;
  }

  /** As the API shows it. */
  public AbsenceView view() {
    return new AbsenceView(id, person, startsAt, endsAt, madeBy, madeAt);
  }

  /** As the API shows it. */
  public record AbsenceView(
      UUID id, String person, Instant from, Instant to, String by, Instant at) {}
}
