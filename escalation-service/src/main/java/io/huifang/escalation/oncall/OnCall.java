package io.huifang.escalation.oncall;

import io.huifang.escalation.Rota;
import io.huifang.escalation.oncall.rota.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rest of the service asks: who is on call. A schedule that is not there has nobody. */
@ApplicationScoped
public class OnCall implements Rota {
  private static final Duration FURTHEST = Duration.ofDays(400);
  @Inject Schedules schedules;
  @Inject Rosters rosters;
  @Inject Absences absences;

  /**
   * Who is on call at a moment.
   *
   * @return the subject; empty if nobody is
   */
  @Override
  @Transactional
  public Optional<String> at(String schedule, Instant when) {
    Span moment = new Span(when, when.plusNanos(1000));
    return schedules
        .find(schedule)
        .map(found -> rosters.of(found, moment).at(when))
        .flatMap(duty -> Optional.ofNullable(duty.person()));
  }

  /**
   * When somebody is on call next, which is at once if somebody is.
   *
   * @param until the end of the search, which ends after 400 days in any case
   * @return empty if nobody is until then
   */
  @Override
  @Transactional
  public Optional<Instant> nextAfter(String schedule, Instant after, Instant until) {
    Instant furthest = after.plus(FURTHEST);
    Instant end = until.isBefore(furthest) ? until : furthest;
    if (!after.isBefore(end)) {
      return Optional.empty();
    }
    Span span = new Span(after, end);
    return schedules.find(schedule).flatMap(found -> rosters.of(found, span).next(span));
  }

  /** Whether there is such a schedule. */
  @Override
  @Transactional
  public boolean knows(String schedule) {
    return schedules.find(schedule).isPresent();
  }

  @Override
  @Transactional
  public Optional<String> nameOf(String schedule) {
    return schedules.find(schedule).map(OnCallSchedule::name);
  }

  @Override
  @Transactional
  public Map<String, String> schedules() {
    Map<String, String> names = new LinkedHashMap<>();
    schedules.all().forEach(schedule -> names.put(schedule.id(), schedule.name()));
    return names;
  }

  @Override
  @Transactional
  public Set<String> awayAt(Instant when) {
    return absences.away(when);
  }
}
