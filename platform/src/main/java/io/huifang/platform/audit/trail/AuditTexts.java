package io.huifang.platform.audit.trail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the trail, in {@code messages/audit_*.properties}. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditTexts {
  String title();

  String hint();

  String services();

  @Message
  String view(TrailView view);

  @Message
  String column(TrailColumn column);

  String newest();

  String oldest();

  String kind();

  String id();

  String account();

  String action();

  String from();

  String until();

  String search();

  String noneTitle();

  String noneText();

  String showAll();

  String erased();

  String show();
}
