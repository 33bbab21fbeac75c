package io.huifang.survey.results.cut;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from an address which answers are meant, within what the caller may see. */
@ApplicationScoped
public class CutReader {
  public static final String DAYS = "days";
  private static final Set<String> OWN =
      Set.of("questionnaire", "version", "from", "to", DAYS, "label", "origin");
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final int LONGEST = 200;

  /** More than anybody ticks; a statement must not grow without end. */
  private static final int MOST = 100;

  @Inject TeamScope scope;
  @Inject PageTime time;
  @Inject Clock clock;

  /**
   * @param more what else the operation knows
   * @throws ProblemException 400 for what nobody knows, for too much, and for what is no text
   */
  public Cut read(MultivaluedMap<String, String> address, Set<String> more) {
    return read(address, more, scope.team());
  }

  /** The same for whoever sees what somebody else has chosen to show. */
  public Cut read(MultivaluedMap<String, String> address, Set<String> more, @Nullable String team) {
    Map<Dimension, List<String>> only = new LinkedHashMap<>();
    int values = 0;
    for (Map.Entry<String, List<String>> one : address.entrySet()) {
      String key = one.getKey();
      List<String> given = one.getValue().stream().filter(text -> !text.isBlank()).toList();
      known(key, more);
      given.forEach(text -> check(key, text));
      values += given.size();
      if (key.equals("label")) {
        given.forEach(text -> label(only, text));
      } else if (!given.isEmpty() && isColumn(key)) {
        only.put(Dimension.of(key, key), given);
      }
    }
    if (values > MOST) {
      throw ProblemException.badRequest("More than " + MOST + " values are too many at once");
    }
    Instant since = days(address);
    Instant from = since == null ? at(address, "from", 0) : since;
    Instant to = at(address, "to", 1);
    if (from != null && to != null && !from.isBefore(to)) {
      throw ProblemException.badField("to", "must be after from");
    }
    return new Cut(
        text(address, "questionnaire"), version(address), from, to, team, only, time.site());
  }

  /** What stands once in the address, null where it is missing or empty. */
  public static @Nullable String text(MultivaluedMap<String, String> address, String key) {
    String text = address.getFirst(key);
    return text == null || text.isBlank() ? null : text;
  }

  private static boolean isColumn(String key) {
    return key.equals("origin")
        || Dimension.COLUMNS.contains(key)
            && !key.equals("questionnaire")
            && !key.equals("version");
  }

  private static void known(String key, Set<String> more) {
    if (!OWN.contains(key) && !Dimension.COLUMNS.contains(key) && !more.contains(key)) {
      String names = more.stream().sorted().collect(Collectors.joining(", "));
      throw ProblemException.badField(
          key, "is not a parameter here; known are the dimensions, from, to, label, " + names);
    }
  }

  private static void check(String key, String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField(key, "must have at most " + LONGEST + " characters");
    }
  }

  private static void label(Map<Dimension, List<String>> only, String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw ProblemException.badField("label", "must be NAME:VALUE");
    }
    only.computeIfAbsent(Dimension.label(text.substring(0, colon)), name -> new ArrayList<>())
        .add(text.substring(colon + 1));
  }

  private static @Nullable Integer version(MultivaluedMap<String, String> address) {
    String text = text(address, "version");
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw ProblemException.badField("version", "must be a whole number from 1");
    }
    return Integer.valueOf(text);
  }

  /** When the last so many days of the site began, today included; null for all and for none. */
  private @Nullable Instant days(MultivaluedMap<String, String> address) {
    String days = text(address, DAYS);
    if (days == null || days.equals("all")) {
      return null;
    }
    if (!days.matches("[1-9]\\d{0,3}")) {
      throw ProblemException.badField(DAYS, "must be a number of days, or all");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.site());
    return today.minusDays(Long.parseLong(days) - 1).atStartOfDay(time.site()).toInstant();
  }

  private @Nullable Instant at(MultivaluedMap<String, String> address, String key, int days) {
    String text = text(address, key);
    if (text == null || !text.matches(DAY)) {
      return Params.instant(key, text);
    }
    try {
      return LocalDate.parse(text).plusDays(days).atStartOfDay(time.site()).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.badField(key, "must be a day such as 2026-01-31");
    }
  }
}
