package io.huifang.kpi.row;

import io.huifang.platform.list.Place;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * In which order the rows behind a number come. By what was measured no index leads, but the number
 * above them is made from all of these rows anyway.
 */
public enum RowOrder {
  OLDEST(false, false),
  NEWEST(false, true),
  HIGHEST(true, true),
  LOWEST(true, false);

  private static final String MEASURED = "measured:";
  private final boolean measured;
  private final boolean falling;

  RowOrder(boolean measured, boolean falling) {
    this.measured = measured;
    this.falling = falling;
  }

  String by(boolean back) {
    String way = back == falling ? "" : " desc";
    String first = measured ? "r.measured" + way + ", " : "";
    return first + "r.at" + way + ", r.subject_id" + way + ", r.qualifier" + way;
  }

  /** Where a page ends, as text. */
  String key(FactRow row, boolean yesNo) {
    String first = measured ? MEASURED + measured(row, yesNo) + "|" : "";
    return first
        + row.at()
        + "|"
        + row.subjectId()
        + "|"
        + Objects.requireNonNullElse(row.qualifier(), "");
  }

  /** As the statement has it. */
  private static double measured(FactRow row, boolean yesNo) {
    Double value = yesNo ? null : row.value();
    return value != null ? value : row.hit() != null ? row.hit() : Double.NEGATIVE_INFINITY;
  }

  /**
   * The condition for what comes after a place, or before it.
   *
   * @throws ProblemException 400 if it is no place in this order
   */
  void from(Sql sql, Place place) {
    if (place.key() == null) {
      return;
    }
    String then = place.back() == falling ? ">" : "<";
    String[] parts = place.key().split("\\|", measured ? 4 : 3);
    try {
      int at = parts.length - 3;
      Instant when = Objects.requireNonNull(Params.instant("cursor", parts[at]));
      UUID id = UUID.fromString(parts[at + 1]);
      if (!measured) {
        sql.add("and (r.at, r.subject_id, r.qualifier) " + then + " (?, ?, ?)", when, id, parts[2]);
        return;
      }
      if (!parts[0].startsWith(MEASURED)) {
        throw new IllegalArgumentException(parts[0]);
      }
      double value = Double.parseDouble(parts[0].substring(MEASURED.length()));
      sql.add(
          "and (r.measured, r.at, r.subject_id, r.qualifier) " + then + " (?, ?, ?, ?)",
          value,
          when,
          id,
          parts[3]);
    } catch (NullPointerException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list in this order");
    }
  }
}
