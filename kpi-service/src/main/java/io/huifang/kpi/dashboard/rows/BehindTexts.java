package io.huifang.kpi.dashboard.rows;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the rows behind a figure; in both languages in {@code messages/behind_*.properties}. */
@MessageBundle(value = "behind", locale = "en")
public interface BehindTexts {
  String noRows();

  String noRowsText();

  String onlyFailed();

  String time();

  String ticket();

  String theCase();

  String value();

  String outcome();

  String counts();

  String provisional();

  String excluded(long count);

  String left(String reason);

  String more();
}
