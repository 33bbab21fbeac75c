package io.huifang.survey.text.analysis;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.taught.Suggestion;
import io.huifang.survey.text.taught.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows with what comments say. */
@ApplicationScoped
class Analyses {
  /**
   * The rows of the answers are held until the commit: who erases a comment meanwhile comes after
   * us, and takes what we have made of it along.
   */
  private static final String COMMENTS =
      """
      select id, comment, severe_words <> '[]' from answer
      where id in (:ids) and comment is not null and comment <> '(erased)'
      order by id for share
      """;

  private static final String KEEP =
      """
      insert into text_analysis (answer_id, analysed_at, written_in, terms, sentiment,
        sentiment_confidence, category, category_confidence, severity, sentiment_model,
        category_model)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (answer_id) do update set analysed_at = excluded.analysed_at,
        written_in = excluded.written_in, terms = excluded.terms, sentiment = excluded.sentiment,
        sentiment_confidence = excluded.sentiment_confidence, category = excluded.category,
        category_confidence = excluded.category_confidence, severity = excluded.severity,
        sentiment_model = excluded.sentiment_model, category_model = excluded.category_model
      """;
  @Inject EntityManager entities;
  @Inject DataSource database;
  @Inject Suggestions suggestions;
  @Inject Clock clock;

  /** In the transaction of the caller; an answer without a comment, or none, is passed over. */
  void make(Collection<UUID> answers) {
    if (answers.isEmpty()) {
      return;
    }
    List<?> rows = PlainQuery.of(entities, COMMENTS).setParameter("ids", answers).getResultList();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (Connection connection = database.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (Object row : rows) {
        Object[] one = (Object[]) row;
        Suggestion made = suggestions.of((String) one[1], (Boolean) one[2]);
        keep.setObject(1, one[0]);
        keep.setObject(2, now);
        fill(keep, made, connection);
        keep.addBatch();
      }
      keep.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(PreparedStatement keep, Suggestion made, Connection connection)
      throws SQLException {
    var sentiment = made.sentiment();
    var category = made.category();
    keep.setString(3, made.writtenIn().name());
    keep.setArray(4, connection.createArrayOf("text", made.terms().toArray()));
    keep.setString(5, sentiment == null ? null : sentiment.value().name());
    number(keep, 6, sentiment == null ? null : sentiment.confidence());
    keep.setString(7, category == null ? null : category.value());
    number(keep, 8, category == null ? null : category.confidence());
    keep.setString(9, made.severity() == null ? null : made.severity().name());
    keep.setInt(10, made.sentimentModel());
    keep.setInt(11, made.categoryModel());
  }

  private static void number(PreparedStatement keep, int at, @Nullable Double value)
      throws SQLException {
    if (value == null) {
      keep.setNull(at, Types.REAL);
    } else {
      keep.setFloat(at, value.floatValue());
    }
  }
}
