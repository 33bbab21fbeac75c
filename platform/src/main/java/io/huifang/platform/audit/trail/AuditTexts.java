package io.huifang.platform.audit.trail;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the trail, in {@code messages/audit_*.properties}. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditTexts {
  String title();

  String hint();

  String services();

  String who();

  String kind();

  String id();

  String action();

  String from();

  String until();

  String search();

  String noneTitle();

  String noneText();

  String when();

  String origin();

  String what();

  String change();

  String show();

  String erased();

  String more();
}
