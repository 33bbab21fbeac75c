package io.huifang.survey.overview;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answers as a list. On the page they are a stream of what people say, in a file a table. */
@ApplicationScoped
class AnswerShape implements ViewedList {
  static final String DAYS = "days";
  static final String SCORE = "score";
  static final String CHANNEL = "channel";
  static final String TEAM = "team";
  static final String TIER = "tier";
  static final String NEWEST = "newest";
  private static final String USUAL_DAYS = "30";

  static final ListShape SHAPE =
      new ListShape(
          "answers",
          "/surveys",
          "/surveys/answers.csv",
          AnswerList.Show.keys(),
          AnswerList.Show.ALL.key(),
          Arrays.stream(Column.values()).map(c -> ListColumn.always(c.key(), "")).toList(),
          List.of(
              new ListFilter(DAYS, AnswerShape::days, false, true),
              ListFilter.checked(SCORE, AnswerShape::score),
              ListFilter.ofAll(CHANNEL),
              ListFilter.ofAll(TEAM),
              ListFilter.ofAll(TIER)),
          List.of(
              ListSort.descending(NEWEST, Column.RECEIVED.key()),
              ListSort.ascending("oldest", Column.RECEIVED.key())));

  /** What is told of an answer. */
  public enum Column {
    RECEIVED,
    SCORE,
    NPS,
    COMMENT,
    CUSTOMER,
    TEAM,
    CHANNEL,
    TICKET,
    CASE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Column named(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }

  static ListAddress address(MultivaluedMap<String, String> query) {
    return ListAddress.of(SHAPE, query, AnswerList.Show.ALL.key());
  }

  /** How many days of the site, today included, as on the dashboard; {@code all} for everything. */
  static String days(ListAddress address) {
    String days = address.value(DAYS);
    return days.isEmpty() ? USUAL_DAYS : days;
  }

  private static void days(String days) {
    if (!days.equals("all") && !days.matches("\\d{1,4}")) {
      throw ProblemException.badField(DAYS, "must be a number of days, or all");
    }
  }

  private static void score(String score) {
    if (!score.matches("[1-5]")) {
      throw ProblemException.badField(SCORE, "must be 1 to 5");
    }
  }
}
