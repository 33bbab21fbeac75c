package io.huifang.survey.results.group;

import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The touchpoints that the questions of a questionnaire score. */
public final class Touchpoints {
  private Touchpoints() {}

  /**
   * In the order of the touchpoints; each question that scores one, those without answers left out.
   */
  public static List<Row> of(Subject subject, Collection<Line> lines) {
    List<Row> rows = new ArrayList<>();
    for (Question question : subject.questions()) {
      if (subject.mixed().contains(question.key())) {
        continue;
      }
      add(rows, question.counts(), new Measure(question, ""), lines);
      for (Option option : question.options()) {
        add(rows, option.counts(), new Measure(question, option.key()), lines);
      }
    }
    rows.sort(Comparator.comparing(Row::touchpoint));
    return rows;
  }

  private static void add(
      List<Row> rows, @Nullable Touchpoint point, Measure measure, Collection<Line> lines) {
    if (point == null || !measure.scored()) {
      return;
    }
    GroupRow row = GroupRow.of(point.name(), measure, measure.sample(lines));
    if (row.n() > 0) {
      rows.add(new Row(point, measure.question().key(), measure.question().most(), row));
    }
  }

  /**
   * What was scored at one touchpoint by one question.
   *
   * @param most the best score
   */
  @Schema(name = "TouchpointResult")
  public record Row(Touchpoint touchpoint, String question, int most, GroupRow row) {}
}
