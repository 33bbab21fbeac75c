package io.huifang.escalation.board;

import io.huifang.escalation.board.load.LoadQueries;
import io.huifang.escalation.board.load.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of the board in SQL. */
final class BoardSql {
  /** When a call is owed: while the case is open and nobody has reached the customer. */
  static final String DUE = "case when c.state = 'OPEN' then c.waits_until end";

  /** By which it is sorted. */
  static final String ORDER = LoadQueries.WAITS;

  static final String CASES =
      """
       from escalation_case c
      left join customer_copy k on k.id = c.customer_id
      left join person_copy o on o.id = c.owner and o.active
      left join ticket_copy t on t.id = c.ticket_id
      """;
  private static final Pattern NUMBER = Pattern.compile("(?i)([ct])?-?0*([0-9]{1,12})");

  /** What people read to each other from a telephone. */
  private static final Pattern DIAL = Pattern.compile("[0-9+()\\s./-]{3,40}");

  private static final String SAID =
      "select w.id from case_search w where w.words @@ search_for(:words)";
  private static final String DIALLED =
      " union all select w.id from case_search w where w.words @@ search_for_digits(:digits)";
  private static final String NUMBERED =
      " union all select n.id from escalation_case n where n.number = :case"
          + " union all select n.id from escalation_case n where n.ticket_number = :ticket";

  private final StringBuilder where = new StringBuilder(" where true");
  private final Map<String, Object> values = new HashMap<>();

  /** What somebody may see. */
  static BoardSql visible(Scope scope) {
    BoardSql sql = new BoardSql();
    sql.values.putAll(scope.values());
    return sql.with("me", scope.me()).and(scope.condition("c"));
  }

  BoardSql narrow(BoardFilter filter, Instant now) {
    if (filter.view() != BoardView.ALL) {
      and("c.state = " + (filter.view() == BoardView.CLOSED ? "'CLOSED'" : "'OPEN'"));
    }
    if (filter.view() == BoardView.MINE) {
      and("c.owner = :me");
    } else if (filter.view() == BoardView.LATE) {
      and(ORDER + " < :now").with("now", now);
    } else if (filter.view() == BoardView.SOON) {
      and(ORDER + " >= :now and " + ORDER + " < :soon");
      with("now", now).with("soon", now.plusSeconds(3600));
    } else if (filter.view() == BoardView.REACHED) {
      // the first half finds them by the index, the second says what is meant
      and(ORDER + " >= timestamptz '9999-01-01Z' and c.waits_until is null");
    } else if (filter.view() == BoardView.HELD) {
      and("c.held_until is not null");
    } else if (filter.view() == BoardView.ASKED) {
      and(LoadQueries.ASKED);
    }
    if (filter.team() != null) {
      and("c.team = :onlyTeam").with("onlyTeam", filter.team());
    }
    if (filter.owner() != null) {
      and("c.owner = :owner").with("owner", filter.owner());
    }
    if (filter.severity() != null) {
      and("c.severity = :severity").with("severity", filter.severity().name());
    }
    return filter.words() == null ? this : words(filter.words());
  }

  /**
   * A number of a case or ticket, a part of a telephone number, words of what people know of a
   * case; each by an index.
   */
  private BoardSql words(String words) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      String six = "%06d".formatted(Long.parseLong(number.group(2)));
      if ("c".equalsIgnoreCase(number.group(1))) {
        return and("c.number = :case").with("case", "C-" + six);
      }
      if ("t".equalsIgnoreCase(number.group(1))) {
        return and("c.ticket_number = :ticket").with("ticket", "T-" + six);
      }
      with("case", "C-" + six).with("ticket", "T-" + six);
    }
    String digits = words.replaceAll("[^0-9]", "");
    boolean dialled = DIAL.matcher(words).matches() && digits.length() > 2;
    with("words", words);
    if (dialled) {
      with("digits", digits);
    }
    return and(
        "c.id in (" + SAID + (dialled ? DIALLED : "") + (number.matches() ? NUMBERED : "") + ")");
  }

  BoardSql and(String condition) {
    where.append(" and ").append(condition);
    return this;
  }

  BoardSql with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
