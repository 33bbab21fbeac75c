package io.huifang.escalation.oncall.swap;

import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shift that somebody asks another to take, or whoever can; both sides stay written down. */
@Entity
@Audited(
    kind = "on-call-swap",
    open = {"scheduleId", "askedBy", "askedOf", "decidedBy"})
public class OnCallSwap {
  @Id private UUID id;
  private String scheduleId;
  private String askedBy;
  private @Nullable String askedOf;
  private Instant startsAt;
  private Instant endsAt;
  private @Nullable String note;

  @Enumerated(EnumType.STRING)
  private SwapState state;

  private Instant askedAt;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected OnCallSwap() {}

  OnCallSwap(
      String scheduleId,
      String askedBy,
      @Nullable String askedOf,
      Span span,
      @Nullable String note,
      Instant askedAt) {
    this.id = Ids.next();
    this.scheduleId = scheduleId;
    this.askedBy = askedBy;
    this.askedOf = askedOf;
    this.startsAt = span.from();
    this.endsAt = span.to();
    this.note = note;
    this.state = SwapState.ASKED;
    this.askedAt = askedAt;
  }

  void decided(SwapState how, String by, Instant at) {
    state = how;
    decidedBy = by;
    decidedAt = at;
  }

  /** Whether somebody may take it. */
  boolean isFor(String person) {
    return askedOf == null ? !person.equals(askedBy) : person.equals(askedOf);
  }

  UUID id() {
    return id;
  }

  String scheduleId() {
    return scheduleId;
  }

  String askedBy() {
    return askedBy;
  }

  @Nullable String askedOf() {
    return askedOf;
  }

  @Nullable String note() {
    return note;
  }

  Span span() {
    return new Span(startsAt, endsAt);
  }

  SwapState state() {
    return state;
  }

  /** What became of it. */
  public enum SwapState {
    ASKED,
    TAKEN,
    REFUSED,
    WITHDRAWN
  }

  /** As the API shows it. */
  public SwapView view() {
    return new SwapView(
        id,
        scheduleId,
        askedBy,
        askedOf,
        startsAt,
        endsAt,
        note,
        state,
        askedAt,
        decidedBy,
        decidedAt);
  }

  /**
   * As the API shows it.
   *
   * @param askedOf null for whoever can
   */
  public record SwapView(
      UUID id,
      String schedule,
      String askedBy,
      @Nullable String askedOf,
      Instant from,
      Instant to,
      @Nullable String note,
      SwapState state,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {

    /** Whether somebody may take it now. */
    public boolean isFor(String person) {
      return state == SwapState.ASKED
          && (askedOf == null ? !person.equals(askedBy) : person.equals(askedOf));
    }

    /** Whether somebody has asked for it and nobody has decided. */
    public boolean isOf(String person) {
      return state == SwapState.ASKED && person.equals(askedBy);
    }
  }
}
