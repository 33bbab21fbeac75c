package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.id.Ids;
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

  private int cycle;

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

  /**
   * @param cycle the how-many-eth clock of this target for the ticket, from 1
   */
  SlaClock(UUID ticketId, Target target, int cycle, Promised promised, Duration within) {
    this.id = Ids.next();
    this.ticketId = ticketId;
    this.target = target;
    this.cycle = cycle;
    stamp(promised, within);
    this.state = ClockState.PAUSED;
  }

  private void stamp(Promised promised, Duration within) {
    standardVersion = promised.standard();
    ruleName = promised.rule().name();
    calendarId = promised.rule().calendar();
    calendarVersion = promised.calendarVersion();
    targetMillis = within.toMillis();
  }

  /** Whether it counts as promised now, so that there is nothing to plan anew. */
  boolean follows(Promised promised, Duration within) {
    return Objects.equals(standardVersion, promised.standard())
        && ruleName.equals(promised.rule().name())
        && Objects.equals(calendarId, promised.rule().calendar())
        && Objects.equals(calendarVersion, promised.calendarVersion())
        && Objects.equals(targetMillis, within.toMillis());
  }

  /**
   * Goes on under another promise. What has run stays run, counted by the hours that held then; a
   * warning that was told is told again only if it would be too early by now.
   */
  void replan(
      Instant at, BusinessCalendar old, Promised promised, Duration within, BusinessCalendar now) {
    consume(at, old);
    stamp(promised, within);
    if (consumedMillis < Math.round(within.toMillis() * WARN_AT)) {
      warnedAt = null;
    }
    if (state == ClockState.RUNNING) {
      run(at, now);
    }
  }

  /** The outcome that another system recorded; there is no due time to explain it with. */
  static SlaClock recorded(UUID ticketId, Target target, boolean met, Instant stoppedAt) {
    SlaClock clock = new SlaClock();
    clock.id = Ids.next();
    clock.ticketId = ticketId;
    clock.target = target;
    clock.cycle = 1;
    clock.ruleName = "recorded by the source";
    clock.state = met ? ClockState.MET : ClockState.MISSED;
    clock.stoppedAt = stoppedAt;
    return clock;
  }

  void run(Instant at, BusinessCalendar calendar) {
    long all = Objects.requireNonNull(targetMillis);
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
  public void heldBy(Holder holder) {
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

  public void warned(Instant at) {
    warnedAt = at;
    warnAt = null;
  }

  public void breached(Instant at) {
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

  public UUID id() {
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

  /** The how-many-eth of its target, from 1; only answers are promised more than once. */
  public int cycle() {
    return cycle;
  }

  /** Whether it can run again with what was left. */
  boolean canGoOn() {
    return state == ClockState.PAUSED
        || state == ClockState.CANCELLED
        || (state == ClockState.MET && !target.endsWithAnswer());
  }

  public String ruleName() {
    return ruleName;
  }

  public @Nullable Long targetMillis() {
    return targetMillis;
  }

  public @Nullable Integer standardVersion() {
    return standardVersion;
  }

  public @Nullable String calendarId() {
    return calendarId;
  }

  /** Null for a clock from before versions were stamped: it follows the calendar as it is. */
  public @Nullable Long calendarVersion() {
    return calendarVersion;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant breachedAt() {
    return breachedAt;
  }

  /** What has been missed stays missed: such a clock is not paused any more. */
  boolean overdue(Instant at) {
    return breachedAt != null || (dueAt != null && !at.isBefore(dueAt));
  }

  public boolean warningDue(Instant now) {
    return state == ClockState.RUNNING && warnAt != null && !warnAt.isAfter(now);
  }

  public boolean breachDue(Instant now) {
    return (state == ClockState.RUNNING || state == ClockState.MISSED)
        && breachedAt == null
        && dueAt != null
        && !dueAt.isAfter(now);
  }

  /** Business time of what has run and ended. */
  public long consumedMillis() {
    return consumedMillis;
  }

  public @Nullable Instant warnedAt() {
    return warnedAt;
  }

  public @Nullable Instant stoppedAt() {
    return stoppedAt;
  }
}
