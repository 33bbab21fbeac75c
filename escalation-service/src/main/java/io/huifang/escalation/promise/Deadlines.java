package io.huifang.escalation.promise;

import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.due.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans what falls due of a promise, in business time. */
@ApplicationScoped
public class Deadlines {
  static final String KIND = "deadline";
  @Inject DueWork due;
  @Inject Directory directory;

  /** When a customer whose case begins now has to have been called. */
  Instant endOfPromise(EscalationCase subject, Instant now) {
    Duration within = Duration.ofMinutes(subject.policy().firstCallWithin());
    return calendar(subject).plus(now, within);
  }

  /** When the present level of a case has to have acted, if it begins now. */
  Instant endOfLevel(EscalationCase subject, Instant now) {
    Duration within = Duration.ofMinutes(subject.currentLevel().withinMinutes());
    return calendar(subject).plus(now, within);
  }

  /**
   * Plans the reminders and the end of a promise between now and its due time; what was planned for
   * it before is replaced.
   */
  void plan(Promise promise, @Nullable EscalationCase subject, Instant from) {
    // an agent promises an hour and no working time
    BusinessCalendar calendar = subject == null ? directory.always() : calendar(subject);
    Duration length = calendar.between(from, promise.dueAt());
    for (Deadline step : Deadline.values()) {
      Duration part = Duration.ofMillis(Math.round(length.toMillis() * step.share()));
      Instant at = calendar.plus(from, part);
      // A promise may be moved to a time outside opening hours: no reminder comes after its end.
      boolean late = step == Deadline.OVERDUE || at.isAfter(promise.dueAt());
      plan(promise.id(), step, late ? promise.dueAt() : at);
    }
  }

  /** Plans one step alone. */
  void plan(UUID promise, Deadline step, Instant at) {
    due.plan(KIND, step.keyOf(promise), at);
  }

  void cancel(Promise promise) {
    for (Deadline step : Deadline.values()) {
      due.cancel(KIND, step.keyOf(promise.id()));
    }
  }

  private BusinessCalendar calendar(EscalationCase subject) {
    CasePolicy policy = subject.policy();
    return directory.calendar(policy.calendar(), policy.calendarVersion());
  }
}
