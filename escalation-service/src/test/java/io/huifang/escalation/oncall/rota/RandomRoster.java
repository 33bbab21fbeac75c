package io.huifang.escalation.oncall.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Schedules that nobody would think of, most of them around a night in which clocks are set. */
final class RandomRoster {
  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "America/St_Johns",
          "Asia/Kathmandu",
          "Antarctica/Troll",
          "Pacific/Apia",
          "Pacific/Chatham",
          "America/Scoresbysund",
          "UTC");
  private static final List<String> PEOPLE = List.of("an", "bo", "chen", "dai", "eve");
  private static final Instant FIRST = Instant.parse("2005-01-01T00:00:00Z");
  private static final int YEARS = 25;
  private static final int[] LENGTHS = {1, 2, 5, 8, 12, 24, 24, 24, 36, 72, 168, 168, 336};
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int MOST_DAYS = 10;
  final ZoneId zone;
  final Instant from;
  final Instant to;

  /** What a walk must not step over: in St John's clocks were set a minute after midnight. */
  final Duration step;

  private final Random dice;

  RandomRoster(long seed) {
    dice = new Random(seed);
    zone = ZoneId.of(ZONES.get(dice.nextInt(ZONES.size())));
    Instant somewhere = FIRST.plus(Duration.ofHours(dice.nextInt(YEARS * 365 * 24)));
    ZoneOffsetTransition change = zone.getRules().nextTransition(somewhere);
    Instant middle = change == null || dice.nextInt(5) == 0 ? somewhere : change.getInstant();
    from = quarters(middle.truncatedTo(ChronoUnit.HOURS), -dice.nextInt(4 * 24 * 2));
    to = quarters(from, 1 + dice.nextInt(4 * 24 * 2));
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(from.minus(Duration.ofDays(MOST_DAYS)));
    boolean odd = next != null && next.toEpochSecond() % QUARTER.toSeconds() != 0;
    step = odd ? Duration.ofMinutes(1) : QUARTER;
  }

  private static Instant quarters(Instant at, long many) {
    return at.plus(QUARTER.multipliedBy(many));
  }

  Roster roster() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(3); i++) {
      layers.add(new Layer(rotation(), dice.nextBoolean() ? List.of() : windows()));
    }
    List<StandIn> standIns = new ArrayList<>();
    for (int i = 0; i < dice.nextInt(4); i++) {
      standIns.add(new StandIn(new UUID(1, i), person(), span(30), dice.nextBoolean()));
    }
    Map<String, List<Span>> absences = new HashMap<>();
    for (int i = 0; i < dice.nextInt(6); i++) {
      absences.computeIfAbsent(person(), any -> new ArrayList<>()).add(span(200));
    }
    Set<String> gone = new HashSet<>();
    if (dice.nextInt(6) == 0) {
      gone.add(person());
    }
    return new Roster(new Rota(zone, layers), standIns, absences, gone);
  }

  private Rotation rotation() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(4); i++) {
      people.add(person());
    }
    // most have begun before, some begin within, some never
    long hours = dice.nextInt(24 * 12) - 24L * 10;
    LocalDateTime first =
        LocalDateTime.ofInstant(from, ZoneOffset.UTC)
            .plusHours(hours)
            .truncatedTo(ChronoUnit.HOURS)
            .plusMinutes(15L * dice.nextInt(4));
    return new Rotation(people, first, LENGTHS[dice.nextInt(LENGTHS.length)]);
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(3); i++) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if (dice.nextInt(3) > 0) {
          days.add(day);
        }
      }
      windows.add(new Window(days, time(), dice.nextInt(4) == 0 ? LocalTime.MIDNIGHT : time()));
    }
    return windows;
  }

  /** Often in the small hours, in which clocks are set. */
  private LocalTime time() {
    int hour = dice.nextBoolean() ? dice.nextInt(5) : dice.nextInt(24);
    return LocalTime.of(hour, 15 * dice.nextInt(4));
  }

  private Span span(int most) {
    Instant begin = quarters(from, dice.nextInt(600) - 200);
    return new Span(begin, quarters(begin, 1 + dice.nextInt(most)));
  }

  private String person() {
    return PEOPLE.get(dice.nextInt(PEOPLE.size()));
  }
}
