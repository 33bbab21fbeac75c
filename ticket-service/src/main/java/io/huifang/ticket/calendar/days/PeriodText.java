package io.huifang.ticket.calendar.days;

import io.huifang.platform.calendar.CalendarDefinition.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Openings of a day as people type them: {@code 09:00-12:00, 13:00-18:00}. */
public final class PeriodText {
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—~至]\\s*(\\d{1,2}:\\d{2})");
  private static final Pattern CLOSED =
      Pattern.compile("|-|–|closed|休|休息|放假", Pattern.CASE_INSENSITIVE);

  private PeriodText() {}

  /** Periods of one day, none for closed; null if the text is none of these. */
  public static @Nullable List<Period> parse(String text) {
    List<Period> periods = new ArrayList<>();
    if (CLOSED.matcher(text.strip()).matches()) {
      return periods;
    }
    for (String part : text.strip().split("\\s*[,，;；、]\\s*")) {
      Matcher period = PERIOD.matcher(part.strip());
      if (!period.matches()) {
        return null;
      }
      periods.add(new Period(padded(period.group(1)), padded(period.group(2))));
    }
    return periods;
  }

  private static String padded(String time) {
    return time.length() == 4 ? "0" + time : time;
  }
}
