package io.huifang.escalation.oncall.swap;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rings when a shift is to change hands: for whom it was asked of, then for who asked. */
@ApplicationScoped
class SwapNotices {
  @Inject Notices notices;
  @Inject Schedules schedules;
  @Inject Directory directory;

  void onChange(@Observes SwapChanged change) {
    OnCallSwap swap = change.swap();
    OnCallSchedule schedule = schedules.get(swap.scheduleId());
    switch (swap.state()) {
      case ASKED -> {
        Collection<String> all =
            swap.askedOf() == null ? schedule.rota().people() : List.of(swap.askedOf());
        all.forEach(one -> raise(NoticeKind.SHIFT_ASKED, one, change, schedule, swap.note()));
      }
      case TAKEN -> raise(NoticeKind.SHIFT_TAKEN, swap.askedBy(), change, schedule, null);
      case REFUSED -> raise(NoticeKind.SHIFT_REFUSED, swap.askedBy(), change, schedule, null);
      case WITHDRAWN -> {
        // who was asked finds that nothing is asked any more
      }
    }
  }

  private void raise(
      NoticeKind kind,
      String to,
      SwapChanged change,
      OnCallSchedule schedule,
      @Nullable String note) {
    OnCallSwap swap = change.swap();
    Occurrence.Thing thing =
        new Occurrence.Thing(
            swap.id(),
            "/settings/on-call/" + schedule.id(),
            schedule.name(),
            null,
            null,
            swap.id());
    String by = directory.person(change.by()).map(PersonCopy::name).orElse(null);
    Occurrence what = Occurrence.of(kind, to, change.by(), thing).who(by).due(swap.span().from());
    notices.raise(note == null ? what : what.quoting(note));
  }
}
