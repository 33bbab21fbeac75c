package io.huifang.survey.text.training;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.learn.Example;
import io.huifang.survey.text.learn.Features;
import io.huifang.survey.text.learn.Split;
import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Segmenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels that an organisation has without labelling: scores and categories beside comments. */
@ApplicationScoped
class Labels {
  /** The latest count; a model of what was said years ago is about another service. */
  private static final int MOST = 50_000;

  private static final int MOST_CLASSES = 20;

  /** What is about none of the classes; where it is guessed, nothing is suggested. */
  static final String REST = "";

  /** The best two of five and the worst two, and what comes to the same on scales of 3 and 7. */
  private static final String SCORES =
      """
      select a.comment, case when s.value * 5 <= s.scale * 2 then 'BAD' else 'GOOD' end
      from answer a join answer_score s on s.answer_id = a.id and s.touchpoint = 'OVERALL'
      where a.comment is not null and a.comment <> '(erased)'
        and (s.value * 5 <= s.scale * 2 or s.value * 5 >= s.scale * 4)
      order by a.received_at desc, a.id limit :most
      """;

  private static final String CATEGORIES =
      """
      select a.comment, a.category from answer a
      where a.comment is not null and a.comment <> '(erased)' and a.category is not null
      order by a.received_at desc, a.id limit :most
      """;
  private final Segmenter segmenter = new Segmenter();
  @Inject EntityManager entities;

  /** All that are known now. */
  @Transactional
  Labelled of(ModelKind kind) {
    String sql = kind == ModelKind.SENTIMENT ? SCORES : CATEGORIES;
    List<Object[]> rows =
        PlainQuery.of(entities, sql).setParameter("most", MOST).getResultList().stream()
            .map(Object[].class::cast)
            .toList();
    return kind == ModelKind.SENTIMENT
        ? labelled(rows, List.of("BAD", "GOOD"))
        : labelled(rows, classes(rows));
  }

  /** The commonest, and the rest as one, if it is large enough to be learned. */
  private static List<String> classes(List<Object[]> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge((String) row[1], 1, Integer::sum));
    List<String> classes =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= Attempts.LEAST)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_CLASSES)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    int known = classes.stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
    List<String> all = new ArrayList<>(classes);
    if (rows.size() - known >= Attempts.LEAST) {
      all.add(REST);
    }
    return all;
  }

  private Labelled labelled(List<Object[]> rows, List<String> classes) {
    int[] counts = new int[classes.size()];
    List<Example> examples = new ArrayList<>(rows.size());
    for (Object[] row : rows) {
      int known = classes.indexOf((String) row[1]);
      int label = known < 0 ? classes.indexOf(REST) : known;
      if (label >= 0) {
        Reading reading = segmenter.read((String) row[0]);
        counts[label]++;
        examples.add(new Example(Split.key(reading.text()), Features.of(reading), label));
      }
    }
    // ids are partly chance: the same comments make the same model, whoever stored them when
    examples.sort(Comparator.comparingLong(Example::key));
    List<Integer> sizes = new ArrayList<>();
    for (int count : counts) {
      sizes.add(count);
    }
    return new Labelled(classes, sizes, examples);
  }
}
