package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.state.ContactState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which day is wanted.
 *
 * @param level the service level and how it is counted
 * @param queue the only one that is wanted, null for all
 */
record DayAsked(View view, Measure level, @Nullable String queue) {
  static final String PATH = "/half-hours/day";

  LocalDate date() {
    return view.period().first();
  }

  /** The question of the whole day about any figure of contacts. */
  Question about(Metric metric) {
    Question question = view.question(metric);
    return queue == null ? question : question.labelled(ContactState.QUEUE, queue);
  }

  /** The contacts behind the service level of a piece of the day. */
  String rows(Instant from, Instant to) {
    Map<String, String> more = new TreeMap<>(level.query());
    if (queue != null) {
      more.put("label", ContactState.QUEUE + ":" + queue);
    }
    return Links.rows(level.metric().id(), from, to, view, more);
  }

  String on(LocalDate other) {
    return link(other, level);
  }

  /** The same day counted in another way. */
  String counted(Metric.Variant variant) {
    return link(date(), new Measure(level.metric(), variant, level.threshold()));
  }

  /** The same for a spreadsheet. */
  String file() {
    return on(date()).replace(PATH + "?", PATH + "/file?");
  }

  private String link(LocalDate day, Measure measure) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("date", List.of(day.toString()));
    measure.query().forEach((name, value) -> query.put(name, List.of(value)));
    for (Map.Entry<Dimension, String> only : view.narrowed().entrySet()) {
      query.put(only.getKey().key(), List.of(only.getValue()));
    }
    if (queue != null) {
      query.put(ContactState.QUEUE, List.of(queue));
    }
    return Links.to(PATH, query);
  }
}
