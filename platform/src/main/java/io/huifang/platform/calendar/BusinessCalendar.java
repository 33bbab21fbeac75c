package io.huifang.platform.calendar;

import io.huifang.platform.calendar.OpeningHours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Arithmetic in working time: weekly hours, holidays, make-up working days and special dates in one
 * time zone. Immutable. What counts is the time that really passes between opening and closing, so
 * a night shift over a clock change is an hour shorter or longer.
 */
public final class BusinessCalendar {
  /** Days without any opening after which a calendar counts as closed for good. */
  static final int HORIZON_DAYS = 3 * 366;

  /** Longest stretch that is computed; a longer one is a wrong date rather than a deadline. */
  static final int MAX_YEARS = 200;

  /** Longest stretch of which all openings are listed. */
  static final int MAX_PICTURE_DAYS = 400;

  private final String id;
  private final OpeningHours hours;
  private final boolean neverClosed;

  private BusinessCalendar(String id, OpeningHours hours) {
    this.id = id;
    this.hours = hours;
    this.neverClosed = hours.neverClosed();
  }

  /**
   * Checks the definition and makes it computable.
   *
   * @throws IllegalArgumentException with the field and the reason, such as {@code
   *     weekly.MONDAY[0]: from 18:00 must be before to 09:00}
   */
  public static BusinessCalendar of(CalendarDefinition definition) {
    String id = definition.id();
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("id: must not be empty");
    }
    return new BusinessCalendar(id, OpeningHours.of(definition));
  }

  public String id() {
    return id;
  }

  public ZoneId zone() {
    return hours.zone();
  }

  /** The definition with sorted periods, equal for calendars that compute the same. */
  public CalendarDefinition toDefinition() {
    return hours.toDefinition(id);
  }

  /** Whether somebody works at this moment; the closing time itself is closed. */
  public boolean isOpen(Instant at) {
    LocalDate first = dayBefore(at);
    return neverClosed
        || first
            .datesUntil(first.plusDays(3))
            .flatMap(date -> hours.on(date).stream())
            .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
  }

  /**
   * The given moment if open, else the next opening.
   *
   * @throws NoOpeningException if there is none within about three years
   */
  public Instant nextOpening(Instant at) {
    return plus(at, Duration.ZERO);
  }

  /**
   * When work of this length is due. A start outside opening hours counts from the next opening,
   * for zero length too; work that ends exactly at closing time is due then and not at the next
   * opening.
   *
   * @throws IllegalArgumentException if the time is negative or the result over 200 years away
   * @throws NoOpeningException if no opening follows for about three years
   */
  public Instant plus(Instant start, Duration businessTime) {
    if (businessTime.isNegative()) {
      throw new IllegalArgumentException("business time must not be negative: " + businessTime);
    }
    if (neverClosed) {
      return start.plus(businessTime);
    }
    Duration left = businessTime;
    LocalDate first = dayBefore(start);
    LocalDate lastOpen = first;
    for (LocalDate date = first;
        date.isBefore(first.plusYears(MAX_YEARS));
        date = date.plusDays(1)) {
      for (Interval open : hours.on(date)) {
        Instant from = start.isAfter(open.from()) ? start : open.from();
        if (from.isBefore(open.to())) {
          lastOpen = date;
          Duration available = Duration.between(from, open.to());
          if (left.compareTo(available) <= 0) {
            return from.plus(left);
          }
          left = left.minus(available);
        }
      }
      if (ChronoUnit.DAYS.between(lastOpen, date) > HORIZON_DAYS) {
        throw new NoOpeningException(id, start, HORIZON_DAYS);
      }
    }
    throw new IllegalArgumentException(
        "business time %s ends more than %d years after %s"
            .formatted(businessTime, MAX_YEARS, start));
  }

  /**
   * Business time between two moments, zero if the second is not after the first: a clock never
   * runs backwards, a caller for whom the wrong order is an error has to look first.
   *
   * @throws IllegalArgumentException if the moments are more than 200 years apart
   */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (neverClosed) {
      return Duration.between(from, to);
    }
    LocalDate last = to.atZone(zone()).toLocalDate().plusDays(1);
    if (last.isAfter(dayBefore(from).plusYears(MAX_YEARS))) {
      throw new IllegalArgumentException(
          "%s and %s are more than %d years apart".formatted(from, to, MAX_YEARS));
    }
    Duration sum = Duration.ZERO;
    for (LocalDate date = dayBefore(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (Interval open : hours.on(date)) {
        sum = sum.plus(open.within(from, to));
      }
    }
    return sum;
  }

  /**
   * The openings that touch a stretch of time, in order, cut to it; for pictures.
   *
   * @throws IllegalArgumentException if the stretch is longer than {@value #MAX_PICTURE_DAYS} days
   */
  public List<Opening> openings(Instant from, Instant to) {
    if (Duration.between(from, to).toDays() > MAX_PICTURE_DAYS) {
      throw new IllegalArgumentException("more than %d days".formatted(MAX_PICTURE_DAYS));
    }
    LocalDate last = to.atZone(zone()).toLocalDate().plusDays(1);
    return dayBefore(from)
        .datesUntil(last.plusDays(1))
        .flatMap(date -> hours.on(date).stream())
        .filter(open -> open.from().isBefore(to) && open.to().isAfter(from))
        .map(
            open ->
                new Opening(
                    open.from().isBefore(from) ? from : open.from(),
                    open.to().isAfter(to) ? to : open.to()))
        .toList();
  }

  /** Real time in which somebody works, the end not part of it. */
  public record Opening(Instant from, Instant to) {}

  // A clock set back over midnight lets a moment belong to the hours of the neighbouring date.
  private LocalDate dayBefore(Instant at) {
    return at.atZone(zone()).toLocalDate().minusDays(1);
  }
}
