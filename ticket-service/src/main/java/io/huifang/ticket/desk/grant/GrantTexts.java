package io.huifang.ticket.desk.grant;

import io.huifang.ticket.approval.GrantState;
import io.huifang.ticket.approval.limit.GrantKind;
import io.huifang.ticket.approval.limit.Scope;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about grants, in {@code messages/grant_*.properties}. */
@MessageBundle(value = "grant", locale = "en")
public interface GrantTexts {
  String title();

  @Message
  String kind(GrantKind kind);

  @Message
  String state(GrantState state);

  @Message
  String scope(Scope scope);

  String give();

  String kindLabel();

  String amount();

  String currency();

  String reason();

  String waits();

  String giveNow();

  String hint();

  String by(String name);

  String decidedBy(String name);

  String yes();

  String no();

  String why();

  String withdraw();

  String approvals();

  String approvalsLead();

  String noneWaiting();

  String done();

  String limits();

  String limitsLead();

  String noLimits();

  String forWhom();

  String most();

  String set();

  String remove(String what);

  String rule();
}
