package io.huifang.ticket.branding;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the brand, in {@code messages/branding_*.properties}. */
@MessageBundle(value = "branding", locale = "en")
public interface BrandingTexts {
  String title();

  String hint();

  String name();

  String nameHint();

  String accent();

  String accentHint();

  String logo();

  String logoHint();

  String removeLogo();

  String noLogo();

  String preview();

  String sampleTitle();

  String sampleText();

  String sampleButton();

  String byNight();

  String wrongName();

  String wrongAccent();

  String unreadable(String contrast, String example);

  String wrongLogo();

  String conflict();
}
