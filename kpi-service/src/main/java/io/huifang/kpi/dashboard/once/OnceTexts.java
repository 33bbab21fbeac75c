package io.huifang.kpi.dashboard.once;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of first-contact resolution; in both languages in {@code messages/once_*.properties}. */
@MessageBundle(value = "once", locale = "en")
public interface OnceTexts {
  String title();

  String nothing();

  String nothingText();

  String gap(String tickets, String customers);

  String noCustomers(String tickets);

  String noTickets(String customers);

  String byTickets();

  String byCustomers();

  String windows();

  String windowsHint();

  String window();

  String days(int days);

  String usual();

  String open();

  String ifAll();

  String agreement();

  String agreementHint(String count);

  String noneAsked();

  String yes();

  String no();

  String ticketsSay();

  String customerSays();

  String agreed(long percent);

  String disputed();

  String why();

  String whyHint(String count);

  String noReasons();

  String groups(String name);

  String noGroups();
}
