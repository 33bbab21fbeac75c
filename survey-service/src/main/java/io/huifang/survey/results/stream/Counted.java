package io.huifang.survey.results.stream;

import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.cut.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** How many answers there are, and by what they can be cut. */
@ApplicationScoped
public class Counted {
  private static final String ALL = "select count(*) from answer a where true%s";

  /** Names of labels are few and come again: the latest answers that have any tell them all. */
  private static final String LABELS =
      """
      select distinct name from (
        select a.labels from answer a where a.labels is not null%s
        order by a.received_at desc limit 5000) latest, jsonb_object_keys(latest.labels) as name
      order by name limit 50
      """;

  @Inject EntityManager entities;

  public long answers(Cut cut) {
    String sql = ALL.formatted(cut.sql(Side.ANSWERS));
    return ((Number) cut.fill(entities.createNativeQuery(sql)).getSingleResult()).longValue();
  }

  /** Columns first, then the labels that answers of the cut have. */
  public List<Dimension> dimensions(Cut cut) {
    List<Dimension> all = new ArrayList<>();
    Dimension.COLUMNS.forEach(key -> all.add(new Dimension(key)));
    String sql = LABELS.formatted(cut.sql(Side.ANSWERS));
    List<?> names = cut.fill(entities.createNativeQuery(sql)).getResultList();
    names.stream()
        .map(String.class::cast)
        .filter(Dimension::isName)
        .forEach(name -> all.add(Dimension.label(name)));
    return all;
  }
}
