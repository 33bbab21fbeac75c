package io.huifang.survey.results.cut;

import io.huifang.platform.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What results are cut by: a column that answers and invitations have, one of their labels, or a
 * piece of time.
 *
 * @param key as it stands in addresses, such as {@code team}, {@code label:terminal} or {@code
 *     week}
 */
public record Dimension(String key) {
  /** For answers that have no value of it. */
  public static final String NONE = "(none)";

  public static final String LABEL = "label:";

  /** The columns, in the order in which they are offered. */
  public static final List<String> COLUMNS =
      List.of(
          "team",
          "agent",
          "channel",
          "tier",
          "category",
          "subcategory",
          "complexity",
          "segment",
          "language",
          "questionnaire",
          "version",
          "purpose");

  /** Only answers have come in from somewhere else. */
  private static final String ORIGIN = "origin";

  private static final List<String> TIMES = List.of("week", "month");

  /** As imports and tickets write them; it goes into the statement, so nothing else may. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,29}");

  /**
   * @throws ProblemException 400 if there is none of this name
   */
  public static Dimension of(String field, String key) {
    boolean known =
        key.startsWith(LABEL)
            ? NAME.matcher(key.substring(LABEL.length())).matches()
            : COLUMNS.contains(key) || TIMES.contains(key) || key.equals(ORIGIN);
    if (!known) {
      throw ProblemException.badField(
          field, "must be one of " + COLUMNS + ", " + ORIGIN + ", week, month or label:NAME");
    }
    return new Dimension(key);
  }

  /** Whether a label of this name can be asked for. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** A label by its name. */
  public static Dimension label(String name) {
    return of("label", LABEL + name);
  }

  public boolean isTime() {
    return TIMES.contains(key);
  }

  public boolean isLabel() {
    return key.startsWith(LABEL);
  }

  /** The name of a label, else the key. */
  public String name() {
    return isLabel() ? key.substring(LABEL.length()) : key;
  }

  /** Whether those who were asked can be counted by it, too. */
  public boolean ofInvitations() {
    return !key.equals(ORIGIN);
  }

  /**
   * Its value in SQL; pieces of time as the day they begin with, in the zone {@code :zone}.
   *
   * @throws ProblemException 400 where invitations do not have it
   */
  public String sql(Side side) {
    if (isLabel()) {
      return side.column("labels") + " ->> '" + name() + "'";
    }
    if (isTime()) {
      return "cast(" + day(side) + " as text)";
    }
    if (side == Side.INVITATIONS && !ofInvitations()) {
      throw ProblemException.badField(key, "is known of answers only");
    }
    if (key.equals("version")) {
      return "cast(" + side.column("questionnaire_version") + " as text)";
    }
    return side.column(key);
  }

  /** The same for grouping, where days are counted by as days: texts of them would take longer. */
  public String grouping(Side side) {
    return isTime() ? day(side) : sql(side);
  }

  /** The first day of the piece of time; the year 1 began on a Monday. */
  private String day(Side side) {
    return (key.equals("week")
            ? "(date '0001-01-01' + (cast(%s at time zone :zone as date) - date '0001-01-01') / 7 * 7)"
            : "cast(date_trunc('month', %s at time zone :zone) as date)")
        .formatted(side.time());
  }

  /** The value as it stands in addresses. */
  public static String shown(@Nullable String value) {
    return value == null ? NONE : value;
  }
}
