package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.id.Ids;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise of the service standard, running for one ticket. The rule, its version, the target
 * and the calendar were stamped on it when it started; a new standard does not touch it.
 */
@Entity
public class SlaClock {
  private static final double WARN_AT = 0.8;
  @Id private UUID id;
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private Target target;

  @Enumerated(EnumType.STRING)
  private ClockState state;

  private @Nullable Integer standardVersion;
  private String ruleName;
  private @Nullable String calendarId;
  private @Nullable Long calendarVersion;
  private @Nullable Long targetMillis;
  private long consumedMillis;
  private @Nullable Instant runningSince;
  private @Nullable Instant dueAt;
  private @Nullable Instant warnAt;
  private @Nullable Instant warnedAt;
  private @Nullable Instant breachedAt;
  private @Nullable Instant stoppedAt;
  private @Nullable String holderTeam;
  private @Nullable String holderAgent;

  protected SlaClock() {}

  SlaClock(UUID ticketId, Target target, int standardVersion, Rule rule, long calendarVersion) {
    this.id = Ids.next();
    this.ticketId = ticketId;
    this.target = target;
    this.standardVersion = standardVersion;
    this.ruleName = rule.name();
    this.calendarId = rule.calendar();
    this.calendarVersion = calendarVersion;
    int minutes = Objects.requireNonNull(rule.targets().get(target));
    this.targetMillis = Duration.ofMinutes(minutes).toMillis();
    this.state = ClockState.PAUSED;
  }

  /** The outcome that another system recorded; there is no due time to explain it with. */
  static SlaClock recorded(UUID ticketId, Target target, boolean met, Instant stoppedAt) {
    SlaClock clock = new SlaClock();
    clock.id = Ids.next();
    clock.ticketId = ticketId;
    clock.target = target;
    clock.ruleName = "recorded by the source";
    clock.state = met ? ClockState.MET : ClockState.MISSED;
    clock.stoppedAt = stoppedAt;
    return clock;
  }

  void run(Instant at, BusinessCalendar calendar) {
    long all = java.util.Objects.requireNonNull(targetMillis);
    state = ClockState.RUNNING;
    runningSince = at;
    stoppedAt = null;
    holderTeam = null;
    holderAgent = null;
    dueAt = calendar.plus(at, Duration.ofMillis(Math.max(0, all - consumedMillis)));
    long untilWarning = Math.max(0, Math.round(all * WARN_AT) - consumedMillis);
    warnAt = warnedAt == null ? calendar.plus(at, Duration.ofMillis(untilWarning)) : null;
  }

  /** Nothing is due while the customer has the ball. */
  void pause(Instant at, BusinessCalendar calendar) {
    consume(at, calendar);
    state = ClockState.PAUSED;
    dueAt = null;
    warnAt = null;
  }

  void stop(Instant at, BusinessCalendar calendar) {
    boolean inTime = dueAt == null || !at.isAfter(dueAt);
    if (state == ClockState.RUNNING) {
      consume(at, calendar);
    }
    state = inTime && breachedAt == null ? ClockState.MET : ClockState.MISSED;
    stoppedAt = at;
    warnAt = null;
  }

  /** Ends it without what was promised: missed if it was due, else there is nothing to judge. */
  void cancel(Instant at, BusinessCalendar calendar) {
    stop(at, calendar);
    state = state == ClockState.MET ? ClockState.CANCELLED : state;
  }

  /** Remembers whose it was when it ended or was due; the first to be told is right. */
  void heldBy(Holder holder) {
    if (holderTeam == null && holderAgent == null) {
      holderTeam = holder.team();
      holderAgent = holder.agent();
    }
  }

  private void consume(Instant at, BusinessCalendar calendar) {
    if (runningSince != null) {
      consumedMillis += calendar.between(runningSince, at).toMillis();
      runningSince = null;
    }
  }

  void warned(Instant at) {
    warnedAt = at;
    warnAt = null;
  }

  void breached(Instant at) {
    breachedAt = at;
  }

  /** Null until it ends or is due. */
  public @Nullable Holder holder() {
    return holderTeam == null && holderAgent == null ? null : new Holder(holderTeam, holderAgent);
  }

  /** When somebody has to look at it next, to warn or to tell the breach. */
  Optional<Instant> nextLook() {
    boolean breach =
        breachedAt == null && (state == ClockState.RUNNING || state == ClockState.MISSED);
    boolean warning = state == ClockState.RUNNING && warnAt != null;
    if (warning && (!breach || dueAt == null || warnAt.isBefore(dueAt))) {
      return Optional.ofNullable(warnAt);
    }
    return breach ? Optional.ofNullable(dueAt) : Optional.empty();
  }

  /** Whether it has not stopped. */
  boolean open() {
    return state == ClockState.RUNNING || state == ClockState.PAUSED;
  }

  UUID id() {
    return id;
  }

  public UUID ticketId() {
    return ticketId;
  }

  public Target target() {
    return target;
  }

  public ClockState state() {
    return state;
  }

  @Nullable Integer standardVersion() {
    return standardVersion;
  }

  @Nullable String calendarId() {
    return calendarId;
  }

  /** Null for a clock from before versions were stamped: it follows the calendar as it is. */
  @Nullable Long calendarVersion() {
    return calendarVersion;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }

  @Nullable Instant breachedAt() {
    return breachedAt;
  }

  /** What has been missed stays missed: such a clock is not paused any more. */
  boolean overdue(Instant at) {
    return breachedAt != null || (dueAt != null && !at.isBefore(dueAt));
  }

  boolean warningDue(Instant now) {
    return state == ClockState.RUNNING && warnAt != null && !warnAt.isAfter(now);
  }

  boolean breachDue(Instant now) {
    return (state == ClockState.RUNNING || state == ClockState.MISSED)
        && breachedAt == null
        && dueAt != null
        && !dueAt.isAfter(now);
  }

  Explanation explain(java.util.List<Segment.View> segments) {
    return new Explanation(
        target,
        state,
        standardVersion,
        ruleName,
        calendarId,
        calendarVersion,
        targetMillis == null ? null : targetMillis / 60_000.0,
        consumedMillis / 60_000.0,
        dueAt,
        warnedAt,
        breachedAt,
        stoppedAt,
        holder(),
        segments);
  }
}
