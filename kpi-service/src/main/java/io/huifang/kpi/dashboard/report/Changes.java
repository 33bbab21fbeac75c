package io.huifang.kpi.dashboard.report;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportContent.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What has changed between a report as it was made and the same of now. */
@ApplicationScoped
class Changes {
  @Inject Catalogue catalogue;

  /** In words; a change that nobody would see in the figure is none, unless its rows differ. */
  List<String> of(ReportContent kept, ReportContent live, Words words) {
    ReportTexts texts = words.language().texts(ReportTexts.class);
    List<String> changes = new ArrayList<>();
    for (Line now : live.figures()) {
      Metric metric = catalogue.known(now.metric());
      String then =
          kept.figures().stream()
              .filter(line -> line.metric().equals(now.metric()))
              .findFirst()
              .map(line -> said(metric, line, words))
              .orElse("–");
      String today = said(metric, now, words);
      if (!then.equals(today)) {
        changes.add(texts.changedLine(words.name(metric), then, today));
      }
    }
    return changes;
  }

  private static String said(Metric metric, Line line, Words words) {
    String value = words.value(metric, line.value());
    return metric.shape() == Metric.Shape.COUNT
        ? value
        : value + " (" + words.texts().n(words.count(line.n())) + ")";
  }
}
