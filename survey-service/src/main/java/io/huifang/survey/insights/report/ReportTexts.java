package io.huifang.survey.insights.report;

import io.huifang.survey.results.link.LinkView;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of reports and of the links to them, in {@code messages/report_*.properties}. */
@MessageBundle(value = "report", locale = "en")
public interface ReportTexts {
  String report();

  String reportOf(String from, String to);

  String reportUntil(String to);

  String reportHint();

  String comments();

  String noComments();

  String closedTitle();

  String closedText();

  String links();

  String linksHint();

  String newLink();

  String linkName();

  String linkDays();

  String linkTexts();

  String linkShows();

  String make();

  String madeTitle();

  String noLinks();

  String noLinksText();

  String until(String at);

  String madeBy(String who);

  String neverOpened();

  String opened(long times, String at);

  String revoke();

  String revokedSaid();

  String withTexts();

  String back();

  String wrongName();

  String wrongDays();

  @Message
  String state(LinkView.State state);
}
