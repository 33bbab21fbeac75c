package io.huifang.kpi.alert;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.watch.Grain;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Alerts as people read them. */
@ApplicationScoped
public class AlertWords {
  private static final int LONGEST = 1_500;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject Sites sites;

  /** One sentence with the numbers, and where the chart is. */
  String sentence(Alert alert, AlertPoint point, String language) {
    Words words = new Words(Language.of(language), questions.siteZone());
    AlertTexts texts = words.language().texts(AlertTexts.class);
    Metric metric = catalogue.known(alert.metric());
    String text =
        texts.said(
            alert.name(),
            words.name(metric),
            words.value(metric, point.value()),
            when(alert.grain(), point, words),
            words.value(metric, point.low()),
            words.value(metric, point.high()));
    String rows = texts.rows(words.count(point.n()));
    String said = text + " " + rows + " " + link(alert.id());
    return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
  }

  /** The day, or the half hour with its day. */
  public static String when(Grain grain, AlertPoint point, Words words) {
    return grain == Grain.DAY
        ? words.weekday(point.start())
        : words
            .language()
            .texts(AlertTexts.class)
            .halfHour(
                words.weekday(point.start()), words.clock(point.start()), words.clock(point.end()));
  }

  /** The page of an alert. */
  public String link(UUID alert) {
    return sites.kpi() + "/early-warning/alerts/" + alert;
  }

  /** The page of a case at escalation-service. */
  String caseLink(String number) {
    return sites.escalation() + "/board/cases/" + number;
  }
}
