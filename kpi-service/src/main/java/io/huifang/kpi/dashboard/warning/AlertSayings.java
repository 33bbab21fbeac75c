package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.alert.Alert;
import io.huifang.kpi.alert.AlertPoint;
import io.huifang.kpi.alert.AlertWords;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.watch.Grain;
import io.huifang.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an alert says to whoever takes its case up. */
@ApplicationScoped
class AlertSayings implements AlertWords.Wording {
  @Inject Catalogue catalogue;
  @Inject Questions questions;

  @Override
  public String of(Alert alert, AlertPoint point, String language) {
    Words words = new Words(Language.of(language), questions.siteZone());
    Metric metric = catalogue.known(alert.metric());
    String text =
        words
            .language()
            .texts(AlertTexts.class)
            .said(
                alert.name(),
                words.name(metric),
                words.value(metric, point.value()),
                when(alert.grain(), point, words),
                words.value(metric, point.low()),
                words.value(metric, point.high()));
    return text + " " + words.texts().n(words.count(point.n()));
  }

  /** The day, or the half hour with its day. */
  static String when(Grain grain, AlertPoint point, Words words) {
    return grain == Grain.DAY
        ? words.weekday(point.start())
        : words
            .language()
            .texts(AlertTexts.class)
            .halfHour(
                words.weekday(point.start()), words.clock(point.start()), words.clock(point.end()));
  }
}
