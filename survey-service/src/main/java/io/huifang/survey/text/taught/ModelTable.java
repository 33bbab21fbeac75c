package io.huifang.survey.text.taught;

import io.huifang.platform.statistics.ConfidenceInterval;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.learn.Features;
import io.huifang.survey.text.learn.ModelBytes;
import io.huifang.survey.text.learn.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of models. */
@ApplicationScoped
public class ModelTable {
  private static final String NEWEST =
      "select coalesce(max(version), 0) from text_model where kind = :kind and format = :format";
  private static final String READ =
      """
      select version, trained_at, classes, labels, held_out, macro_f1, low, high, confident,
        confident_right, content
      from text_model where kind = :kind and version = :version
      """;
  private static final String ADD =
      """
      insert into text_model (kind, version, trained_at, format, classes, labels, held_out,
        macro_f1, low, high, confident, confident_right, content)
      values (:kind, :version, :at, :format, cast(:classes as text[]), cast(:labels as int[]), :held, :f1, :low, :high,
        :confident, :right, :content)
      """;
  private static final String LET_GO =
      "delete from text_model where kind = :kind and version <= :version";

  /** Those before are kept for who wants to know; their weights are of no use any more. */
  private static final int KEPT = 5;

  @Inject EntityManager entities;

  /** The version in force, 0 for none. */
  @Transactional
  public int newest(ModelKind kind) {
    Object version =
        PlainQuery.of(entities, NEWEST)
            .setParameter("kind", kind.name())
            .setParameter("format", Features.FORMAT)
            .getSingleResult();
    return ((Number) version).intValue();
  }

  @Transactional
  Optional<Model> read(ModelKind kind, int version) {
    List<?> rows =
        PlainQuery.of(entities, READ)
            .setParameter("kind", kind.name())
            .setParameter("version", version)
            .getResultList();
    return rows.stream().findFirst().map(row -> model(kind, (Object[]) row));
  }

  /** In the transaction of the caller; fails if somebody else has added the same version. */
  public void add(Model model) {
    Quality quality = model.quality();
    PlainQuery.of(entities, ADD)
        .setParameter("kind", model.kind().name())
        .setParameter("version", model.version())
        .setParameter("at", model.trainedAt())
        .setParameter("format", Features.FORMAT)
        .setParameter("classes", model.classes().toArray(String[]::new))
        .setParameter("labels", model.labels().toArray(Integer[]::new))
        .setParameter("held", quality.heldOut())
        .setParameter("f1", quality.macroF1())
        .setParameter("low", quality.interval().low())
        .setParameter("high", quality.interval().high())
        .setParameter("confident", quality.confident())
        .setParameter("right", quality.confidentRight())
        .setParameter("content", ModelBytes.of(model.weights()))
        .executeUpdate();
    PlainQuery.of(entities, LET_GO)
        .setParameter("kind", model.kind().name())
        .setParameter("version", model.version() - KEPT)
        .executeUpdate();
  }

  private static Model model(ModelKind kind, Object[] row) {
    return new Model(
        kind,
        number(row[0]).intValue(),
        (Instant) row[1],
        texts(row[2]),
        numbers(row[3]),
        new Quality(
            number(row[4]).intValue(),
            number(row[5]).doubleValue(),
            new ConfidenceInterval(number(row[6]).doubleValue(), number(row[7]).doubleValue()),
            number(row[8]).doubleValue(),
            number(row[9]).doubleValue()),
        ModelBytes.read((byte[]) row[10]));
  }

  private static List<String> texts(Object array) {
    return Arrays.stream((Object[]) array).map(String.class::cast).toList();
  }

  private static List<Integer> numbers(Object array) {
    return Arrays.stream((Object[]) array).map(Integer.class::cast).toList();
  }

  private static Number number(Object value) {
    return (Number) value;
  }
}
