package io.huifang.escalation.callback;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.promise.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom a case passes to if nobody calls, and when. */
public record Ladder(List<Step> steps) {

  /**
   * One level.
   *
   * @param who whom the level means, in words
   * @param owner subject of who has it or would get it today, null for a level that is over
   * @param at when it passes there, null for now, before, and levels after the next
   * @param minutes of business time after the level before, where no time is known yet
   * @param tone {@code done}, {@code on} or empty
   */
  public record Step(
      int level,
      String who,
      @Nullable String owner,
      @Nullable Instant at,
      int minutes,
      String tone) {

    public boolean wholeHours() {
      return minutes % 60 == 0;
    }

    public int hours() {
      return minutes / 60;
    }

    public boolean now() {
      return tone.equals("on");
    }
  }

  static Ladder of(
      EscalationCase subject,
      Promise.@Nullable View promise,
      Assignment assignment,
      Function<CaseLevel, String> words) {
    List<CaseLevel> levels = subject.policy().levels();
    Instant due = promise == null || !promise.waits() ? null : promise.dueAt();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      CaseLevel level = levels.get(i);
      int number = i + 1;
      String who = words.apply(level);
      if (number < subject.level()) {
        steps.add(new Step(number, who, null, null, 0, "done"));
      } else if (number == subject.level()) {
        steps.add(new Step(number, who, subject.owner(), null, 0, "on"));
      } else if (due != null) {
        boolean next = number == subject.level() + 1;
        int after = next ? 0 : levels.get(i - 1).withinMinutes();
        Instant then = due == null ? subject.openedAt() : due;
        String owner = assignment.dutyAt(level, subject.dims(), then).owner();
        steps.add(new Step(number, who, owner, next ? due : null, after, ""));
      }
    }
    return new Ladder(steps);
  }

  /** Who gets it next if nobody calls, null at the last level. */
  public @Nullable Step next() {
    return steps.stream().filter(step -> step.at() != null).findFirst().orElse(null);
  }
}
