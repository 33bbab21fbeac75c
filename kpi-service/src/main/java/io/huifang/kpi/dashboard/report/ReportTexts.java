package io.huifang.kpi.dashboard.report;

import io.huifang.kpi.dashboard.mailing.MailState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of reports; in both languages in {@code messages/report_*.properties}. */
@MessageBundle(value = "report", locale = "en")
public interface ReportTexts {
  String title();

  String hint(int hour);

  String weeks();

  String months();

  String running();

  String kept(String at);

  String notKept();

  String recipients();

  String noRecipients();

  String add();

  String address();

  String language();

  String weekly();

  String monthly();

  String remove();

  String added();

  String removed();

  String choose();

  String pdf();

  String earlier();

  String later();

  String asMade(String at);

  String asNow();

  String live();

  String changed();

  String changedHint();

  String unchanged();

  String changedLine(String name, String then, String now);

  String mails();

  @Message
  String state(MailState state);
}
