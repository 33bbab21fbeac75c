package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of figures is about, as its address says.
 *
 * @param narrowed the one value that is wanted of a dimension
 * @param scope the team that the caller is confined to, null for all
 * @param now when it was asked for
 */
public record View(
    Period period,
    Map<Dimension, String> narrowed,
    boolean compare,
    @Nullable String scope,
    Instant now) {
  /** What pages can be narrowed by. */
  public static final List<Dimension> BY =
      List.of(
          Dimension.TEAM, Dimension.CHANNEL, Dimension.TIER, Dimension.AGENT, Dimension.CATEGORY);

  /** The question about the whole period; pieces and groups are up to whoever asks. */
  public Question question(Metric metric) {
    Question question = Question.of(metric, period.start(), period.end(), period.zone());
    for (Map.Entry<Dimension, String> only : narrowed.entrySet()) {
      question = question.only(only.getKey(), only.getValue());
    }
    return question;
  }

  /** The same question about the period that this one is compared with; null for none. */
  public @Nullable Question before(Question question) {
    Period before = period.before();
    return compare ? question.during(before.start(), before.end()) : null;
  }

  /** The wanted value of a dimension, for the form; empty for all. */
  public String wanted(Dimension dimension) {
    return narrowed.getOrDefault(dimension, "");
  }

  /** The piece that contains this moment is still running. */
  public boolean running(Instant start, Instant end) {
    return !start.isAfter(now) && end.isAfter(now);
  }

  /** The same view at another path; what is usual is left out. */
  public String at(String path) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("period", List.of(period.key()));
    if (period.key().equals("custom")) {
      query.put("from", List.of(period.first().toString()));
      query.put("to", List.of(period.last().toString()));
    }
    narrowed.forEach((dimension, value) -> query.put(dimension.key(), List.of(value)));
    if (!compare) {
      query.put("compare", List.of("none"));
    }
    return Links.to(path, query);
  }
}
