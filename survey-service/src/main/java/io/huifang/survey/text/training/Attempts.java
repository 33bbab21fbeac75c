package io.huifang.survey.text.training;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.taught.ModelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last attempt of each kind, for the page that tells how good models are. */
@ApplicationScoped
public class Attempts {
  /** So many comments a class needs; with fewer nothing is learned. */
  public static final int LEAST = 50;

  private static final String READ =
      "select at, outcome, classes, labels, macro_f1, low, high, before from text_attempt"
          + " where kind = :kind";
  private static final String KEEP =
      """
      insert into text_attempt (kind, at, outcome, classes, labels, macro_f1, low, high, before)
      values (:kind, :at, :outcome, cast(:classes as text[]), cast(:labels as int[]), cast(:f1 as real), cast(:low as real),
        cast(:high as real), cast(:before as real))
      on conflict (kind) do update set at = excluded.at, outcome = excluded.outcome,
        classes = excluded.classes, labels = excluded.labels, macro_f1 = excluded.macro_f1,
        low = excluded.low, high = excluded.high, before = excluded.before
      """;
  @Inject EntityManager entities;

  /** Empty before the first one. In the transaction of the caller. */
  public Optional<Attempt> last(ModelKind kind) {
    List<?> rows = PlainQuery.of(entities, READ).setParameter("kind", kind.name()).getResultList();
    return rows.stream().findFirst().map(row -> attempt(kind, (Object[]) row));
  }

  /** In the transaction of the caller. */
  void keep(Attempt attempt) {
    PlainQuery.of(entities, KEEP)
        .setParameter("kind", attempt.kind().name())
        .setParameter("at", attempt.at())
        .setParameter("outcome", attempt.outcome().name())
        .setParameter("classes", attempt.classes().toArray(String[]::new))
        .setParameter("labels", attempt.labels().toArray(Integer[]::new))
        .setParameter("f1", text(attempt.macroF1()))
        .setParameter("low", text(attempt.low()))
        .setParameter("high", text(attempt.high()))
        .setParameter("before", text(attempt.before()))
        .executeUpdate();
  }

  private static @Nullable String text(@Nullable Double value) {
    return value == null ? null : value.toString();
  }

  private static Attempt attempt(ModelKind kind, Object[] row) {
    return new Attempt(
        kind,
        (Instant) row[0],
        Outcome.valueOf((String) row[1]),
        Arrays.stream((Object[]) row[2]).map(String.class::cast).toList(),
        Arrays.stream((Object[]) row[3]).map(Integer.class::cast).toList(),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        number(row[7]));
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
