package io.huifang.ticket.organisation.page;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts about organisations, in {@code messages/organisation_*.properties}. */
@MessageBundle(value = "organisation", locale = "en")
public interface OrganisationTexts {
  String title();

  String newOne();

  String name();

  String tier();

  String anyTier();

  String domains();

  String domainsHint();

  String tierHint();

  String find();

  String noneTitle();

  String noneText();

  String further();

  String people();

  String nobody();

  String allPeople();

  String openTickets();

  String nothingOpen();

  String settings();

  String save();

  String saved();

  String late();
}
