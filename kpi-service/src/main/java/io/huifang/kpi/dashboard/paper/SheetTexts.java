package io.huifang.kpi.dashboard.paper;

import io.huifang.kpi.report.ReportKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of reports; in both languages in {@code messages/sheet_*.properties}. */
@MessageBundle(value = "sheet", locale = "en")
public interface SheetTexts {
  @Message
  String title(ReportKind kind);

  String dateFormat();

  String allMet(int figures);

  String missed(int figures, int judged, String names);

  String noneJudged();

  String worse(String names);

  String better(String names);

  String figures();

  String figure();

  String value();

  String interval();

  String target();

  String before(String value);

  String beforeHead();

  String change();

  String course();

  String teams();

  String team();

  String teamsHint();

  String causes();

  String causesHint();

  String category();

  String unhappy();

  String ofAnswers(String count);

  String hidden();

  String hiddenHint();

  String hiddenLine(
      String figure, String day, String dayValue, String from, String to, String value, String n);

  String noHidden();

  String alerts();

  String noAlerts();

  String alarm(String figure, String value, String when);

  String open();

  String over();

  String caseOf(String number);

  String made(String at);

  String unfinished();

  String how();

  String page();

  String mailHello(String title, String range);

  String mailAttached();

  String mailLink(String link);

  String mailWhy();
}
