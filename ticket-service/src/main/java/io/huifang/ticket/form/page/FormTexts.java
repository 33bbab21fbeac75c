package io.huifang.ticket.form.page;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of a form, in {@code messages/form_*.properties}. */
@MessageBundle(value = "form", locale = "en")
public interface FormTexts {
  String name();

  String email();

  String phone();

  String order();

  String subject();

  String category();

  String choose();

  String text();

  String send();

  String optional();

  String eitherWay();

  String trap();

  String wrong();

  String needed();

  String tooLong(int most);

  String notEmail();

  String notPhone();

  String chooseOne();

  String tooFast();

  String tooOld();

  String sentBefore();

  String tooOften();

  String thanks();

  String number();

  String mailed();

  String called();

  String another();

  String closed();

  String closedHint();

  String privacy();
}
