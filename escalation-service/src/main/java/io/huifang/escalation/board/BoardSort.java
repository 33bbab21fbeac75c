package io.huifang.escalation.board;

import io.huifang.platform.list.Place;
import io.huifang.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order cases come. */
public enum BoardSort {
  /** Who is to be called first; of those where nobody is any more, the newest first. */
  DUE(true),
  NEWEST(true),
  OLDEST(false);

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final String ANY = "timestamptz '9999-01-01Z'";
  private final boolean newestFirst;

  BoardSort(boolean newestFirst) {
    this.newestFirst = newestFirst;
  }

  static BoardSort named(@Nullable String key) {
    return key == null ? DUE : valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As it stands in addresses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The time that comes before the id in the order; the same for all where none does. */
  String time(BoardView view) {
    if (this != DUE || view == BoardView.CLOSED) {
      return ANY;
    }
    return view == BoardView.ALL ? "coalesce(" + BoardSql.DUE + ", " + ANY + ")" : BoardSql.ORDER;
  }

  String timeWay(boolean back) {
    return back ? "desc" : "asc";
  }

  String idWay(boolean back) {
    return newestFirst == back ? "asc" : "desc";
  }

  /** Where a page ends, as text. */
  String key(BoardRow row) {
    Instant due = this == DUE ? row.dueAt() : null;
    return name() + " " + Objects.requireNonNullElse(due, NEVER) + " " + row.id();
  }

  /** The condition for what comes after a place, or before it. */
  void from(BoardSql sql, String time, Place place) {
    if (place.key() == null) {
      return;
    }
    String[] parts = place.key().split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(name())) {
      throw ProblemException.badField("cursor", "is not a cursor of this list in this order");
    }
    String then = place.back() ? "<" : ">";
    String id = newestFirst == place.back() ? ">" : "<";
    try {
      sql.with("due", Instant.parse(parts[1]))
          .with("last", UUID.fromString(parts[2]))
          .and("%1$s %2$s= :due and (%1$s %2$s :due or c.id %3$s :last)".formatted(time, then, id));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }
}
