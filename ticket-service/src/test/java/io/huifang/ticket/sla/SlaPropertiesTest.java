package io.huifang.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.ticket.standard.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random lives of a ticket, each compared with a reference that knows no clocks: it
 * asks of every five minutes of the life whether they were to be counted.
 */
class SlaPropertiesTest {
  private static final int TRIES = 10_000;
  private static final Duration TICK = MinuteCount.TICK;
  private static final Instant BEGIN = Instant.parse("2026-03-26T00:00:00Z");
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");
  private static final List<String> STEPS =
      List.of("replied", "asks", "wrote", "inside", "resolved", "reopened", "hours", "promise");

  @Test
  void whatIsUsedIsWhatASlowCountSays() {
    for (int seed = 0; seed < TRIES; seed++) {
      Life life = new Life(new Random(seed));
      life.live(12);
      for (SlaClock clock : life.story.clocks().all()) {
        long counted = life.reference.minutes(clock);
        assertThat(life.story.used(clock).toMinutes())
            .as("seed %d, %s#%d after %s", seed, clock.target(), clock.cycle(), life.told)
            .isEqualTo(counted);
      }
    }
  }

  @Test
  void aRunningClockIsDueWhenTheRestHasRun() {
    for (int seed = 0; seed < TRIES; seed++) {
      Life life = new Life(new Random(seed));
      life.live(8, false);
      for (SlaClock clock : life.story.clocks().all()) {
        Instant due = clock.dueAt();
        if (clock.state() == ClockState.RUNNING && due != null && due.isAfter(life.now)) {
          Duration rest = life.hours().between(life.now, due);
          long all = life.story.used(clock).plus(rest).toMillis();
          boolean cutShort = life.story.used(clock).toMillis() > clock.targetMillis();
          assertThat(all)
              .as("seed %d, %s after %s", seed, clock.target(), life.told)
              .isEqualTo(cutShort ? all : clock.targetMillis());
        }
      }
    }
  }

  @Test
  void stretchesJoinAndNeverRunBackwards() {
    for (int seed = 0; seed < TRIES; seed++) {
      Life life = new Life(new Random(seed));
      life.live(12, false);
      Map<Object, List<Segment.View>> byClock =
          life.story.clocks().segmentsToWrite().stream()
              .collect(
                  Collectors.groupingBy(
                      Segment::clockId, Collectors.mapping(Segment::view, Collectors.toList())));
      for (List<Segment.View> stretches : byClock.values()) {
        for (int i = 0; i < stretches.size(); i++) {
          Instant to = stretches.get(i).to();
          boolean last = i + 1 == stretches.size();
          assertThat(to == null).as("only the last is open, seed %d", seed).isIn(false, last);
          if (to != null) {
            assertThat(to).isAfterOrEqualTo(stretches.get(i).from());
            assertThat(last || !stretches.get(i + 1).from().isBefore(to)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void aPauseNeverMakesItDueEarlier() {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      BusinessCalendar hours = Life.hours(random);
      Instant opened = BEGIN.plus(Duration.ofMinutes(random.nextInt(10_000)));
      Instant asks = opened.plus(Duration.ofMinutes(random.nextInt(200)));
      Instant wrote = asks.plus(Duration.ofMinutes(random.nextInt(3_000)));
      Story through = resolution(hours, opened);
      Story paused = resolution(hours, opened);
      Instant due = paused.clock(Target.RESOLUTION, 1).orElseThrow().dueAt();
      through.happens("replied", asks);
      paused.happens("asks", asks);
      if (asks.isBefore(due)) {
        paused.happens("wrote", wrote);
      }
      assertThat(paused.clock(Target.RESOLUTION, 1).orElseThrow().dueAt())
          .as("seed %d", seed)
          .isAfterOrEqualTo(through.clock(Target.RESOLUTION, 1).orElseThrow().dueAt());
    }
  }

  private static Story resolution(BusinessCalendar hours, Instant opened) {
    Story story = new Story(hours, Map.of(Target.RESOLUTION, 240));
    story.happens("opened", opened);
    return story;
  }

  /** One random life, told to the clocks and to the reference alike. */
  private static final class Life {
    private final Random random;
    private final List<String> told = new ArrayList<>();
    private final Story story;
    private final MinuteCount reference;
    private final List<BusinessCalendar> hours = new ArrayList<>();
    private Instant now;
    private boolean active = true;

    Life(Random random) {
      this.random = random;
      hours.add(hours(random));
      now = BEGIN.plus(TICK.multipliedBy(random.nextInt(1_000)));
      Map<Target, Integer> minutes = minutes();
      story = new Story(hours(), minutes);
      reference = new MinuteCount();
      story.happens("opened", now);
      reference.follow(now, story);
    }

    BusinessCalendar hours() {
      return hours.get(hours.size() - 1);
    }

    void live(int steps) {
      live(steps, true);
    }

    void live(int steps, boolean counted) {
      for (int i = 0; i < steps; i++) {
        now = now.plus(TICK.multipliedBy(1 + random.nextInt(48)));
        String step = STEPS.get(random.nextInt(STEPS.size()));
        boolean possible =
            switch (step) {
              case "reopened" -> !active;
              case "hours", "promise" -> true;
              default -> active;
            };
        if (possible) {
          told.add(step);
          if (counted) {
            reference.until(now);
          }
          step(step);
          reference.follow(now, story);
        }
      }
      if (counted) {
        reference.until(now);
      }
      story.reaches(now);
    }

    private void step(String step) {
      switch (step) {
        case "hours" -> {
          hours.add(hours(random));
          story.counts(hours(), now);
        }
        case "promise" -> story.promises(minutes(), now);
        default -> {
          active = step.equals("reopened") || (active && !step.equals("resolved"));
          story.happens(step, now);
        }
      }
    }

    private Map<Target, Integer> minutes() {
      Map<Target, Integer> minutes = new HashMap<>();
      for (Target target : Target.values()) {
        minutes.put(target, 1 + random.nextInt(2_000));
      }
      return minutes;
    }

    /** Up to three openings a day, some days closed, a few dates of their own. */
    static BusinessCalendar hours(Random random) {
      Map<String, List<Period>> weekly = new TreeMap<>();
      Map<String, List<Period>> dates = new TreeMap<>();
      for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
        weekly.put(day.name(), random.nextInt(7) == 0 ? List.of() : day(random));
      }
      weekly.put("WEDNESDAY", day(random));
      for (int i = 0; i < 3; i++) {
        dates.put(
            "2026-0" + (3 + random.nextInt(2)) + "-" + (10 + random.nextInt(20)),
            random.nextBoolean() ? List.of() : day(random));
      }
      String zone = ZONES.get(random.nextInt(ZONES.size()));
      return BusinessCalendar.of(new CalendarDefinition("hours", zone, weekly, dates));
    }

    private static List<Period> day(Random random) {
      List<Integer> ends =
          IntStream.range(0, 2 * (1 + random.nextInt(3)))
              .map(i -> 5 * random.nextInt(24 * 12 + 1))
              .distinct()
              .sorted()
              .boxed()
              .toList();
      return Stream.iterate(0, i -> i + 1 < ends.size(), i -> i + 2)
          .map(i -> new Period(clock(ends.get(i)), clock(ends.get(i + 1))))
          .toList();
    }

    private static String clock(int minute) {
      return String.format("%02d:%02d", minute / 60, minute % 60);
    }
  }
}
