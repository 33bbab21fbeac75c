package io.huifang.escalation.oncall.feed;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Periods;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.Stretch;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a calendar shows: a month back and three months ahead. */
@ApplicationScoped
class Shifts {
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(92);
  @Inject Schedules schedules;
  @Inject Rosters rosters;
  @Inject Directory directory;
  @Inject Clock clock;

  String calendar(OnCallFeed feed) {
    FeedTexts texts = Language.of(feed.language()).texts(FeedTexts.class);
    if (feed.schedule().equals(OnCallFeed.MINE)) {
      Ical ical = Ical.begin(texts.mine());
      for (OnCallSchedule schedule : schedules.all()) {
        for (Stretch shift : shifts(schedule)) {
          if (feed.owner().equals(shift.duty().person())) {
            add(ical, schedule, shift, texts.shift(schedule.name()));
          }
        }
      }
      return ical.end();
    }
    OnCallSchedule schedule =
        schedules
            .find(feed.schedule())
            .orElseThrow(() -> ProblemException.notFound("This calendar"));
    Ical ical = Ical.begin(texts.schedule(schedule.name()));
    List<Stretch> shifts = shifts(schedule);
    Map<String, String> names = new HashMap<>(directory.names(people(shifts)));
    for (Stretch shift : shifts) {
      String person = Objects.requireNonNull(shift.duty().person());
      String name = names.getOrDefault(person, person);
      add(ical, schedule, shift, texts.shiftOf(name, schedule.name()));
    }
    return ical.end();
  }

  private static List<String> people(List<Stretch> shifts) {
    return shifts.stream()
        .map(shift -> Objects.requireNonNull(shift.duty().person()))
        .distinct()
        .toList();
  }

  /**
   * Those of which the beginning is known: an event is known by when it begins, and no shift is
   * longer than what is looked back further.
   */
  private List<Stretch> shifts(OnCallSchedule schedule) {
    Instant now = clock.instant();
    Instant back = now.minus(BACK);
    Span span = new Span(back.minus(Periods.LONGEST), now.plus(AHEAD));
    return rosters.of(schedule, span).coverage(span).stream()
        .filter(stretch -> stretch.duty().person() != null)
        .filter(stretch -> stretch.span().from().isAfter(span.from()))
        .filter(stretch -> stretch.span().to().isAfter(back))
        .filter(stretch -> stretch.span().to().isBefore(span.to()))
        .toList();
  }

  private static void add(Ical ical, OnCallSchedule schedule, Stretch shift, String summary) {
    Span span = shift.span();
    // one is on call in a schedule at a time, so when it begins says which shift it is
    String uid = schedule.id() + "-" + span.from().getEpochSecond() + "@on-call.huifang";
    ical.event(uid, schedule.changedAt(), span.from(), span.to(), summary);
  }
}
