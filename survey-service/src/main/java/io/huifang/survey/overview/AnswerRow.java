package io.huifang.survey.overview;

import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Score;
import io.huifang.survey.beside.CaseCopy;
import io.huifang.survey.questionnaire.Touchpoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what stands beside it.
 *
 * @param customer name, null if it is not known
 * @param team name, null if the answer carries none
 * @param enteredBy name of whoever has typed it in, null if nobody has
 * @param about the latest case about the same ticket, null if there was none
 * @param promised until when somebody calls back, null if nobody has promised to
 * @param linked whether the reader may see ticket and customer too
 */
public record AnswerRow(
    AnswerView said,
    @Nullable String customer,
    @Nullable String team,
    @Nullable String enteredBy,
    CaseCopy.@Nullable View about,
    @Nullable Instant promised,
    boolean linked) {
  private static final int SCALE = 5;
  private static final int LOW = 2;
  private static final int HIGH = 4;

  /** What was given overall, null where that was not asked. */
  public @Nullable Score overall() {
    return said.scores().stream()
        .filter(score -> score.touchpoint() == Touchpoint.OVERALL)
        .findFirst()
        .orElse(null);
  }

  /** How the theme shows the overall score, empty if it is not one of five. */
  public String tone() {
    Score score = overall();
    if (score == null || score.scale() != SCALE) {
      return "";
    }
    return score.value() <= LOW ? "lo" : score.value() >= HIGH ? "hi" : "mid";
  }

  /** What else was scored. */
  public List<Score> others() {
    return said.scores().stream()
        .filter(score -> score.touchpoint() != Touchpoint.OVERALL)
        .toList();
  }

  /** Whose record can be opened, null if nobody's. */
  public @Nullable UUID record() {
    return linked ? said.customerId() : null;
  }
}
