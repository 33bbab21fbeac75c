package io.huifang.escalation.oncall.gap;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.rota.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When nobody will be on call who should be. */
@ApplicationScoped
public class Gaps {
  /** How far the settings page looks. */
  public static final Duration SHOWN = Duration.ofDays(14);

  @Inject Rosters rosters;
  @Inject Clock clock;

  /** Those of the next fourteen days; one that is there already begins now. */
  @Transactional
  public List<Span> soon(OnCallSchedule schedule) {
    Instant now = clock.instant();
    return within(schedule, new Span(now, now.plus(SHOWN)));
  }

  List<Span> within(OnCallSchedule schedule, Span span) {
    return rosters.of(schedule, span).gaps(span);
  }
}
