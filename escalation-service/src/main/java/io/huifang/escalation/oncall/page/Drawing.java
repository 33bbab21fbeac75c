package io.huifang.escalation.oncall.page;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.rota.Roster;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.Stretch;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Draws days of a schedule, in the zone in which the reader reads times. */
@ApplicationScoped
class Drawing {
  private static final int HOURS = 24;
  private static final int TICK = 6;
  private static final int TONES = 5;
  private static final int LATIN = 7;
  private static final int WIDE = 13;
  private static final int PADDING = 12;
  private static final int MARK = 13;
  @Inject Directory directory;
  @Inject PageTime time;
  @Inject Visitor visitor;
  @Inject Clock clock;

  /** The time of so many days. */
  Span span(LocalDate from, int days) {
    ZoneId zone = time.zone();
    return new Span(
        from.atStartOfDay(zone).toInstant(), from.plusDays(days).atStartOfDay(zone).toInstant());
  }

  /** Monday of this week. */
  LocalDate thisWeek() {
    return LocalDate.ofInstant(clock.instant(), time.zone()).with(DayOfWeek.MONDAY);
  }

  /**
   * The picture.
   *
   * @param roster good for the span of these days
   */
  Picture draw(Roster roster, LocalDate from, int days) {
    List<Stretch> stretches = roster.coverage(span(from, days));
    List<String> people =
        stretches.stream()
            .map(stretch -> stretch.duty().person())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    Map<String, String> names = directory.names(people);
    List<Picture.Day> rows = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      rows.add(day(from.plusDays(i), stretches, people, names));
    }
    return new Picture(
        from, from.minusDays(days), from.plusDays(days), days, time.zone().getId(), ticks(), rows);
  }

  private static List<Picture.Tick> ticks() {
    List<Picture.Tick> ticks = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour += TICK) {
      ticks.add(
          new Picture.Tick(
              Picture.WIDTH * hour / HOURS, String.format(Locale.ROOT, "%02d:00", hour)));
    }
    return ticks;
  }

  private Picture.Day day(
      LocalDate date, List<Stretch> stretches, List<String> people, Map<String, String> names) {
    Span day = span(date, 1);
    List<Picture.Bar> bars = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (stretch.span().meets(day)) {
        bars.add(bar(stretch, day, people, names));
      }
    }
    Instant now = clock.instant();
    boolean weekend = date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    Locale locale = Locale.forLanguageTag(visitor.language().tag());
    String pattern = visitor.language().chinese() ? "M月d日 EEE" : "EEE d MMM";
    String name = DateTimeFormatter.ofPattern(pattern, locale).format(date);
    int line = day.has(now) ? place(now, day) : -1;
    return new Picture.Day(date, name, day.has(now), weekend, line, bars);
  }

  private Picture.Bar bar(
      Stretch stretch, Span day, List<String> people, Map<String, String> names) {
    Instant from = later(stretch.span().from(), day.from());
    Instant to = stretch.span().to().isBefore(day.to()) ? stretch.span().to() : day.to();
    int x = place(from, day);
    int width = Math.max(1, place(to, day) - x);
    String person = stretch.duty().person();
    String who = person == null ? "" : names.getOrDefault(person, person);
    boolean whole = from.equals(day.from()) && to.equals(day.to());
    String said =
        whole
            ? visitor.language().texts(OnCallTexts.class).allDay()
            : time.clock(from) + "–" + (to.equals(day.to()) ? "24:00" : time.clock(to));
    Picture.Bar bar =
        new Picture.Bar(
            x,
            width,
            who,
            "",
            said,
            stretch.duty().why(),
            person == null ? 0 : people.indexOf(person) % TONES + 1);
    String shown = bar.gap() ? visitor.language().texts(OnCallTexts.class).nobody() : who;
    int room = width - PADDING - (bar.odd() ? MARK : 0);
    return new Picture.Bar(
        x, width, who, fits(shown, room) ? shown : "", said, bar.why(), bar.tone());
  }

  private static boolean fits(String text, int room) {
    int needed = text.codePoints().map(sign -> Character.isIdeographic(sign) ? WIDE : LATIN).sum();
    return needed <= room;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** By the share of the day that is over, which may have 23 hours or 25. */
  private static int place(Instant at, Span day) {
    double share =
        Duration.between(day.from(), at).toSeconds()
            / (double) Duration.between(day.from(), day.to()).toSeconds();
    return (int) Math.round(share * Picture.WIDTH);
  }
}
