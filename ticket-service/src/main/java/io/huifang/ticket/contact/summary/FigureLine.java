package io.huifang.ticket.contact.summary;

import io.huifang.ticket.contact.past.Spans;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page of figures.
 *
 * @param name of the interval
 * @param day that it lies in
 */
public record FigureLine(String name, LocalDate day, Slot slot) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter HALF = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  static FigureLine of(Slot slot, Interval by, ZoneId zone) {
    ZonedDateTime from = slot.from().atZone(zone);
    return new FigureLine((by == Interval.DAY ? DAY : HALF).format(from), from.toLocalDate(), slot);
  }

  /** Of the offered those answered in time, in hundredths; null if there were none. */
  public @Nullable Long level() {
    Double level = slot.serviceLevel();
    return level == null ? null : Math.round(level * 100);
  }

  /** How good that is: 80 of a hundred is the usual target. */
  public String tone() {
    Long level = level();
    return level == null ? "" : level >= 80 ? "ok" : level >= 60 ? "warn" : "late";
  }

  public String waited() {
    return mean(slot.meanWaitSeconds());
  }

  public String handling() {
    return mean(slot.meanHandlingSeconds());
  }

  static String mean(@Nullable Double seconds) {
    return seconds == null ? "–" : Spans.clock((int) Math.round(seconds));
  }

  /** A share with its sign. */
  public String share() {
    Long level = level();
    return level == null ? "–" : String.format(Locale.ROOT, "%d %%", level);
  }
}
