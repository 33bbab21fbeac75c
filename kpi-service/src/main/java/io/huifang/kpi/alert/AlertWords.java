package io.huifang.kpi.alert;

import io.huifang.platform.frame.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is said and linked of alerts; the words are found by whoever knows how figures are read. */
@ApplicationScoped
public class AlertWords {
  private static final int LONGEST = 1_500;
  @Inject Wording wording;
  @Inject Sites sites;

  /** One sentence with the numbers, and where the chart is. */
  String sentence(Alert alert, AlertPoint point, String language) {
    String said = wording.of(alert, point, language);
    String link = " " + link(alert.id());
    int room = LONGEST - link.length();
    return (said.length() > room ? said.substring(0, room) : said) + link;
  }

  /** The page of an alert. */
  public String link(UUID alert) {
    return sites.kpi() + "/early-warning/alerts/" + alert;
  }

  /** The page of a case at escalation-service. */
  String caseLink(String number) {
    return sites.escalation() + "/board/cases/" + number;
  }

  /** Puts the point of an alert into words. */
  public interface Wording {
    /**
     * One sentence.
     *
     * @param language a BCP 47 tag
     */
    String of(Alert alert, AlertPoint point, String language);
  }
}
