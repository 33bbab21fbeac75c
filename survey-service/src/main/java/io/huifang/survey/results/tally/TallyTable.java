package io.huifang.survey.results.tally;

import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.cut.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts answers in the database, all questions in one pass over them. */
@ApplicationScoped
public class TallyTable {
  /**
   * Each thing that was said is a text of its own (see {@code answer_marks}). Taken out below the
   * counting, so that several processes of the database count.
   */
  private static final String SAID =
      """
       from (select %s as grouped, %s as said, a.invitation_id, a.weight
        from answer a where true%s) g
      """;

  private static final String MARKS = "unnest(coalesce(a.%1$s, answer_%1$s(a.id)))";

  /** The recommendation has a column of its own, which is three times as fast. */
  private static final String NPS = "cast(:question as text) || '|' || a.nps";

  private static final String COUNTS =
      "select cast(grouped as text), said, count(*), count(invitation_id)%s";
  private static final String WEIGHTS =
      ", sum(coalesce(weight, 1)), sum(coalesce(weight, 1) * coalesce(weight, 1))";
  @Inject EntityManager entities;

  /**
   * @param by null for all in one group
   * @param question null for all of them
   * @param weighted whether imported answers count as much as their weight
   */
  public List<Line> lines(
      Subject subject,
      Cut cut,
      @Nullable Dimension by,
      @Nullable String question,
      boolean weighted) {
    boolean nps = question != null && subject.onlyNps(question);
    String sql =
        COUNTS.formatted(weighted ? WEIGHTS : "")
            + SAID.formatted(
                by == null ? "cast(null as text)" : by.grouping(Side.ANSWERS),
                nps ? NPS : MARKS.formatted(subject.known() ? "known" : "marks"),
                cut.sql(Side.ANSWERS) + (nps ? " and a.nps is not null" : ""))
            + (question == null || nps ? "" : " where starts_with(said, :question)")
            + " group by grouped, said";
    Query query = cut.fill(entities.createNativeQuery(sql));
    if (question != null) {
      query.setParameter("question", question + "|");
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> line(row, weighted)).toList();
  }

  private static Line line(Object[] row, boolean weighted) {
    String[] said = ((String) row[1]).split("\\|", -1);
    long n = number(row[2]).longValue();
    Count count =
        new Count(
            n,
            number(row[3]).longValue(),
            weighted ? number(row[4]).doubleValue() : n,
            weighted ? number(row[5]).doubleValue() : n);
    return new Line(
        (String) row[0],
        said[0],
        said[1],
        said[2].isEmpty() ? null : Integer.valueOf(said[2]),
        count);
  }

  private static Number number(Object value) {
    return (Number) value;
  }
}
