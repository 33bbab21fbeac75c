package io.huifang.escalation.oncall.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Thousands of schedules that nobody would write, against one that only walks and looks. */
class RosterPropertyTest {
  private static final int TRIES = 10_000;

  @Test
  void agreesWithTheClockOnTheWall() {
    // some that are the same on every machine, and new ones each time
    long luck = new SecureRandom().nextLong();
    LongStream.concat(LongStream.range(0, TRIES / 4), LongStream.range(luck, luck + TRIES * 3L / 4))
        .forEach(RosterPropertyTest::compare);
  }

  private static void compare(long seed) {
    RandomRoster made = new RandomRoster(seed);
    Roster roster = made.roster();
    List<SlowRoster.Said> slow = new SlowRoster(roster, made.step).walk(made.from, made.to);
    List<Stretch> stretches = roster.coverage(new Span(made.from, made.to));
    String what = "seed " + seed + " in " + made.zone + " " + roster;

    assertThat(stretches.get(0).span().from()).as(what).isEqualTo(made.from);
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      assertThat(stretches.get(i).span().from()).as(what).isEqualTo(before.span().to());
      assertThat(stretches.get(i).duty()).as(what).isNotEqualTo(before.duty());
    }
    assertThat(stretches.get(stretches.size() - 1).span().to()).as(what).isEqualTo(made.to);

    int at = 0;
    List<Instant> uncovered = new ArrayList<>();
    Optional<Instant> first = Optional.empty();
    for (SlowRoster.Said said : slow) {
      while (!stretches.get(at).span().has(said.at())) {
        at++;
      }
      Duty duty = stretches.get(at).duty();
      String when = said.at() + " of " + what;
      if (!Objects.equals(duty.person(), said.person())) {
        assertThat(duty.person()).as(when).isEqualTo(said.person());
      }
      boolean gap = said.person() == null && said.wanted();
      if ((duty.why() == Duty.Why.GAP) != gap) {
        assertThat(duty.why()).as(when).isEqualTo(gap ? Duty.Why.GAP : Duty.Why.CLOSED);
      }
      Instant within = said.at().plus(made.step.dividedBy(2));
      if (!roster.at(said.at()).equals(duty) || !roster.at(within).equals(duty)) {
        assertThat(roster.at(said.at())).as(when).isEqualTo(duty);
        assertThat(roster.at(within)).as(when).isEqualTo(duty);
      }
      if (gap) {
        uncovered.add(said.at());
      }
      if (first.isEmpty() && said.person() != null) {
        first = Optional.of(said.at());
      }
    }
    assertThat(steps(roster.gaps(new Span(made.from, made.to)), made.step))
        .as(what)
        .isEqualTo(uncovered);
    assertThat(roster.next(new Span(made.from, made.to))).as(what).isEqualTo(first);
  }

  private static List<Instant> steps(List<Span> spans, Duration step) {
    List<Instant> all = new ArrayList<>();
    for (Span span : spans) {
      for (Instant at = span.from(); at.isBefore(span.to()); at = at.plus(step)) {
        all.add(at);
      }
    }
    return all;
  }
}
