package io.huifang.escalation.oncall;

import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.StandIn;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody for a time, whatever the layers of a schedule say. */
@Entity
@Audited(kind = "on-call-override", open = "*")
public class OnCallOverride {
  @Id private UUID id;
  private String scheduleId;
  private String person;
  private Instant startsAt;
  private Instant endsAt;
  private @Nullable String reason;
  private @Nullable UUID swapId;
  private String madeBy;
  private Instant madeAt;

  protected OnCallOverride() {}

  OnCallOverride(
      String scheduleId,
      String person,
      Span span,
      @Nullable String reason,
      @Nullable UUID swapId,
      String madeBy,
      Instant madeAt) {
    this.id = Ids.next();
    this.scheduleId = scheduleId;
    this.person = person;
    this.startsAt = span.from();
    this.endsAt = span.to();
    this.reason = reason;
    this.swapId = swapId;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  StandIn standIn() {
    return new StandIn(id, person, new Span(startsAt, endsAt), swapId != null);
  }

  String scheduleId() {
    return scheduleId;
  }

  /** As the API shows it. */
  public OverrideView view() {
    return new OverrideView(id, person, startsAt, endsAt, reason, swapId, madeBy, madeAt);
  }

  /**
   * As the API shows it.
   *
   * @param swap that it came from, null if somebody decided it
   */
  public record OverrideView(
      UUID id,
      String person,
      Instant from,
      Instant to,
      @Nullable String reason,
      @Nullable UUID swap,
      String by,
      Instant at) {}
}
