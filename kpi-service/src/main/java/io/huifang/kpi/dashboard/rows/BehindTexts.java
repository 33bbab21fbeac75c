package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.row.RowOrder;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the rows behind a figure; in both languages in {@code messages/behind_*.properties}. */
@MessageBundle(value = "behind", locale = "en")
public interface BehindTexts {
  @Message
  String view(BehindView view);

  @Message
  String column(BehindColumn column);

  @Message
  String sorted(RowOrder order);

  String search();

  String noRows();

  String noRowsText();

  String noneHere();

  String noneHereText();

  String ticket();

  String theCase();

  String provisional();

  String excluded(long count);

  String left(String reason);
}
