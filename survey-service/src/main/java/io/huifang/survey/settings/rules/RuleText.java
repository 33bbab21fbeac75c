package io.huifang.survey.settings.rules;

import io.huifang.survey.Medium;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Condition;
import io.huifang.survey.rules.QuietHours;
import io.huifang.survey.rules.Quota;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of a rule as one line of text, the same in both languages: {@code channel = PHONE, CHAT;
 * tier != VIP}, {@code tier: 10/day}, {@code 21:00-09:00, SUN}.
 */
final class RuleText {
  private static final Pattern CONDITION = Pattern.compile("([^=!≠]+?)\\s*(!=|≠|=)\\s*(.+)");
  private static final Pattern QUOTA =
      Pattern.compile(
          "(.+?)\\s*:\\s*(\\d{1,7})\\s*/\\s*(day|week|天|日|周)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUIET =
      Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—至]\\s*(\\d{1,2}:\\d{2})((?:\\s*,.*)?)");

  private static final int LONGEST = 100;

  private RuleText() {}

  static String conditions(List<Condition> conditions) {
    return conditions.stream()
        .map(
            one ->
                one.fact()
                    + (one.is() == Condition.Is.IS_NOT ? " != " : " = ")
                    + String.join(", ", one.values()))
        .collect(Collectors.joining("; "));
  }

  /** Empty for what is no list of conditions. */
  static Optional<List<Condition>> readConditions(String typed) {
    List<Condition> all = new ArrayList<>();
    for (String part : parts(typed)) {
      Matcher match = CONDITION.matcher(part);
      if (!match.matches()) {
        return Optional.empty();
      }
      List<String> values =
          Arrays.stream(match.group(3).split(","))
              .map(String::strip)
              .filter(v -> !v.isEmpty())
              .toList();
      String fact = match.group(1).strip();
      if (values.isEmpty() || values.size() > 50 || !fits(fact, values)) {
        return Optional.empty();
      }
      Condition.Is is =
          match.group(2).equals("=")
              ? values.size() == 1 ? Condition.Is.IS : Condition.Is.ONE_OF
              : Condition.Is.IS_NOT;
      all.add(new Condition(fact, is, values));
    }
    return all.size() > 20 ? Optional.empty() : Optional.of(all);
  }

  static String ways(List<Medium> ways) {
    return ways.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Empty for what is no list of ways. */
  static Optional<List<Medium>> readWays(String typed) {
    List<Medium> all = new ArrayList<>();
    for (String name : plain(typed).split(",")) {
      Optional<Medium> way =
          AskRule.WAYS.stream()
              .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
              .findFirst();
      if (way.isEmpty() && !name.isBlank()) {
        return Optional.empty();
      }
      way.ifPresent(all::add);
    }
    return all.size() > AskRule.WAYS.size() ? Optional.empty() : Optional.of(all);
  }

  static String quotas(List<Quota> quotas) {
    return quotas.stream()
        .map(
            one -> one.fact() + ": " + one.most() + "/" + one.per().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  /** Empty for what is no list of quotas. */
  static Optional<List<Quota>> readQuotas(String typed) {
    List<Quota> all = new ArrayList<>();
    for (String part : parts(typed)) {
      Matcher match = QUOTA.matcher(part);
      if (!match.matches()
          || match.group(1).strip().length() > LONGEST
          || Integer.parseInt(match.group(2)) > 1_000_000) {
        return Optional.empty();
      }
      boolean week = match.group(3).equals("周") || match.group(3).equalsIgnoreCase("week");
      all.add(
          new Quota(
              match.group(1).strip(),
              week ? Quota.Per.WEEK : Quota.Per.DAY,
              Integer.parseInt(match.group(2))));
    }
    return all.size() > 5 ? Optional.empty() : Optional.of(all);
  }

  static String quiet(QuietHours quiet) {
    String days = quiet.days().stream().map(RuleText::day).collect(Collectors.joining(", "));
    return quiet.from() + "-" + quiet.until() + (days.isEmpty() ? "" : ", " + days);
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toUpperCase(Locale.ROOT);
  }

  /** Empty for what are no quiet hours. */
  static Optional<QuietHours> readQuiet(String typed) {
    Matcher match = QUIET.matcher(plain(typed).strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    String from = padded(match.group(1));
    String until = padded(match.group(2));
    List<DayOfWeek> days = new ArrayList<>();
    for (String name : match.group(3).split(",")) {
      if (name.isBlank()) {
        continue;
      }
      Optional<DayOfWeek> day =
          Arrays.stream(DayOfWeek.values()).filter(one -> called(one, name.strip())).findFirst();
      if (day.isEmpty()) {
        return Optional.empty();
      }
      days.add(day.get());
    }
    String time = "([01]\\d|2[0-3]):[0-5]\\d";
    return from.matches(time) && until.matches(time) && days.stream().distinct().count() < 7
        ? Optional.of(new QuietHours(from, until, days.stream().distinct().toList()))
        : Optional.empty();
  }

  /** {@code SUN}, {@code Sunday} or {@code 周日}. */
  private static boolean called(DayOfWeek day, String name) {
    return (name.length() >= 3 && day.name().startsWith(name.toUpperCase(Locale.ROOT)))
        || name.equals(day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE))
        || name.equals(day.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE));
  }

  private static String padded(String time) {
    return time.length() == 4 ? "0" + time : time;
  }

  /** As long as the API takes them. */
  private static boolean fits(String fact, List<String> values) {
    return fact.length() <= LONGEST && values.stream().allMatch(one -> one.length() <= LONGEST);
  }

  private static List<String> parts(String typed) {
    return Arrays.stream(plain(typed).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** As a Chinese keyboard types it; NUL, which nobody types, is no part of anything. */
  private static String plain(String typed) {
    return typed
        .replace("\0", "")
        .replace('；', ';')
        .replace('，', ',')
        .replace('、', ',')
        .replace('：', ':')
        .replace('＝', '=')
        .replace('／', '/');
  }
}
