package io.huifang.survey.text.terms;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.taught.Sentiment;
import io.huifang.survey.text.taught.TextSeverity;
import io.huifang.survey.text.words.Spoken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was made of comments, by answer. Whoever asks has to have looked who may see the answer. */
@ApplicationScoped
public class AnalysisViews {
  private static final String READ =
      """
      select answer_id, analysed_at, written_in, terms, sentiment, sentiment_confidence, category,
        category_confidence, severity, sentiment_model, category_model
      from text_analysis where answer_id = :answer
      """;
  @Inject EntityManager entities;

  /** Empty if there is no comment, or nobody has read it yet. */
  @Transactional
  public Optional<AnalysisView> of(UUID answer) {
    List<?> rows = PlainQuery.of(entities, READ).setParameter("answer", answer).getResultList();
    return rows.stream().findFirst().map(row -> view((Object[]) row));
  }

  private static AnalysisView view(Object[] row) {
    return new AnalysisView(
        (UUID) row[0],
        (Instant) row[1],
        Spoken.valueOf((String) row[2]),
        Arrays.stream((Object[]) row[3]).map(String.class::cast).toList(),
        code(row[4], Sentiment::valueOf),
        number(row[5]),
        (String) row[6],
        number(row[7]),
        code(row[8], TextSeverity::valueOf),
        ((Number) row[9]).intValue(),
        ((Number) row[10]).intValue());
  }

  private static <T> @Nullable T code(@Nullable Object value, Function<String, T> of) {
    return value == null ? null : of.apply((String) value);
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
