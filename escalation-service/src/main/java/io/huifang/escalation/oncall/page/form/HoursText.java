package io.huifang.escalation.oncall.page.form;

import io.huifang.escalation.oncall.definition.HoursDefinition;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hours as people type them: {@code Mon-Fri 18:00-09:00}, {@code 周六,周日 00:00-24:00}. */
public final class HoursText {
  private static final Pattern LINE =
      Pattern.compile("(\\D+?)\\s*(\\d{1,2}:\\d\\d)\\s*[-–—~至到]\\s*(\\d{1,2}:\\d\\d)");

  private static final String BETWEEN = "[-–—~至到]";
  private static final String CHINESE = "一二三四五六日";

  private HoursText() {}

  /** A line for each. */
  public static String show(List<HoursDefinition> hours, Locale locale) {
    return hours.stream()
        .map(one -> days(one.days(), locale) + " " + one.from() + "-" + one.to())
        .collect(Collectors.joining("\n"));
  }

  /** Runs of three days and more are said as one. */
  private static String days(List<DayOfWeek> days, Locale locale) {
    List<String> said = new ArrayList<>();
    List<DayOfWeek> sorted = days.stream().distinct().sorted().toList();
    for (int i = 0; i < sorted.size(); ) {
      int end = i;
      while (end + 1 < sorted.size()
          && sorted.get(end + 1).getValue() == sorted.get(end).getValue() + 1) {
        end++;
      }
      if (end - i >= 2) {
        said.add(name(sorted.get(i), locale) + "-" + name(sorted.get(end), locale));
        i = end + 1;
      } else {
        said.add(name(sorted.get(i), locale));
        i++;
      }
    }
    return String.join(", ", said);
  }

  private static String name(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.SHORT, locale);
  }

  /** What was typed, null if a line makes no sense. */
  static @Nullable List<HoursDefinition> parse(String text) {
    List<HoursDefinition> hours = new ArrayList<>();
    for (String line : text.split("\\R")) {
      if (line.isBlank()) {
        continue;
      }
      Matcher found = LINE.matcher(line.strip());
      List<DayOfWeek> days = found.matches() ? days(found.group(1)) : null;
      if (days == null) {
        return null;
      }
      hours.add(new HoursDefinition(days, padded(found.group(2)), padded(found.group(3))));
    }
    return hours;
  }

  private static String padded(String time) {
    return time.length() == "9:00".length() ? "0" + time : time;
  }

  private static @Nullable List<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.strip().split("[,，、;；\\s]+")) {
      String[] ends = part.split(BETWEEN, -1);
      DayOfWeek first = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      if (first == null || last == null || ends.length > 2) {
        return null;
      }
      for (DayOfWeek day = first; day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return List.copyOf(days);
  }

  private static @Nullable DayOfWeek day(String name) {
    String plain = name.strip().replaceFirst("^(周|星期|礼拜)", "").replace('天', '日');
    if (plain.length() == 1 && CHINESE.contains(plain)) {
      return DayOfWeek.of(CHINESE.indexOf(plain) + 1);
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.name().toLowerCase(Locale.ROOT);
      if (lower.length() >= 2 && full.startsWith(lower)) {
        return day;
      }
    }
    return null;
  }
}
