package io.huifang.kpi.dashboard.staffing;

import io.huifang.kpi.staffing.Need;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page; in both languages in {@code messages/crew_*.properties}. */
@MessageBundle(value = "crew", locale = "en")
public interface StaffTexts {
  @Message
  String limit(Need.Limit limit);

  String title();

  String hint();

  String contacts();

  String minutes();

  String handling();

  String share();

  String within();

  String occupancy();

  String shrinkage();

  String patience();

  String patienceHint();

  String agents();

  String agentsHint();

  String show();

  String wrong();

  String atWork();

  String rostered();

  String rosteredHint(String shrinkage);

  String level(String seconds);

  String meanWait();

  String busy();

  String erlangs(String number);

  String abandoned();

  String waiting();

  String around();

  String aroundHint();

  String met();

  String notMet();

  String grows();

  String byC();

  String byA();
}
