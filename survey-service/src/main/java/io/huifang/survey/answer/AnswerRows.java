package io.huifang.survey.answer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.survey.Dims;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one transaction, written in its last round trip: by Hibernate they would be two
 * more, and a third of the time that the page of customers costs. {@code AnswerRowsTest} compares
 * what both write, column by column.
 */
final class AnswerRows implements TailRows {
  private static final String COLUMNS =
      """
      id, version, invitation_id, external_id, purpose, origin, ticket_id, ticket_number,
      ticket_external_id, case_id, customer_id, correlation_id, received_at, language, questionnaire,
      questionnaire_version, given, marks, known, nps, solved_at_first_contact, comment, severe_words,
      entered_by, medium, weight, channel, category, subcategory, complexity, tier, segment, team,
      agent, labels""";

  private static final String ANSWERS =
      "insert into answer (%1$s) select %1$s from jsonb_populate_recordset(null::answer, ?::jsonb)"
          .formatted(COLUMNS);

  private static final String SCORES =
      """
      insert into answer_score (answer_id, touchpoint, scale, value)
      select answer_id, touchpoint, scale, value
      from jsonb_populate_recordset(null::answer_score, ?::jsonb)
      """;

  private static final ObjectMapper ROWS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .addMixIn(Answer.class, AnswerColumns.class)
          .build();

  private final List<Answer> answers = new ArrayList<>();

  void add(Answer answer) {
    answers.add(answer);
  }

  @Override
  public List<TailStatement> statements() {
    List<ScoreRow> scores = new ArrayList<>();
    for (Answer answer : answers) {
      for (Score one : answer.scores()) {
        scores.add(new ScoreRow(answer.id(), one.touchpoint().name(), one.scale(), one.value()));
      }
    }
    List<TailStatement> all = new ArrayList<>();
    all.add(TailStatement.of(ANSWERS, json(answers)));
    if (!scores.isEmpty()) {
      all.add(TailStatement.of(SCORES, json(scores)));
    }
    return all;
  }

  private static String json(Object rows) {
    try {
      return ROWS.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers are plain values", e);
    }
  }

  private record ScoreRow(UUID answerId, String touchpoint, int scale, int value) {}

  /** How the entity lies in its columns. */
  private abstract static class AnswerColumns {
    @JsonUnwrapped @Nullable Dims dims;
    @JsonIgnore @Nullable List<Score> scores;
  }
}
