package io.huifang.survey.text.analysis;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.survey.text.taught.Guessed;
import io.huifang.survey.text.taught.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the comments say that come with the answers of one transaction. */
final class AnalysisRows implements TailRows {
  /** Divides terms; no text that can be stored has it in a word. */
  private static final String BETWEEN = "\u0001";

  private static final String INSERT =
      """
      insert into text_analysis (answer_id, analysed_at, written_in, terms, sentiment,
        sentiment_confidence, category, category_confidence, severity, sentiment_model,
        category_model)
      select id, at, spoken, string_to_array(terms, E'\\u0001'), mood, mood_sure, category, sure,
        severity, mood_model, category_model
      from :rows as u(id, at, spoken, terms, mood, mood_sure, category, sure, severity, mood_model,
        category_model)
      """;
  private final List<Read> read = new ArrayList<>();

  void add(UUID answer, Instant at, Suggestion made) {
    read.add(new Read(answer, at, made));
  }

  @Override
  public List<TailStatement> statements() {
    if (read.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                column("uuid", Read::answer),
                column("timestamptz", Read::at),
                column("text", one -> one.made().writtenIn().name()),
                column("text", one -> String.join(BETWEEN, one.made().terms())),
                column("text", one -> value(one.made().sentiment())),
                column("real", one -> sure(one.made().sentiment())),
                column("text", one -> value(one.made().category())),
                column("real", one -> sure(one.made().category())),
                column("text", one -> name(one.made().severity())),
                column("int", one -> one.made().sentimentModel()),
                column("int", one -> one.made().categoryModel()))));
  }

  private SqlArray column(String type, Function<Read, @Nullable Object> value) {
    return new SqlArray(type, read.stream().map(value).toArray());
  }

  private static @Nullable Object value(@Nullable Guessed<?> guess) {
    return guess == null ? null : guess.value().toString();
  }

  private static @Nullable Object sure(@Nullable Guessed<?> guess) {
    return guess == null ? null : (float) guess.confidence();
  }

  private static @Nullable Object name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }

  private record Read(UUID answer, Instant at, Suggestion made) {}
}
