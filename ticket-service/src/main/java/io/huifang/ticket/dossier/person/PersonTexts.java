package io.huifang.ticket.dossier.person;

import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.duplicate.Likeness;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about handles and duplicates, in {@code messages/person_*.properties}. */
@MessageBundle(value = "person", locale = "en")
public interface PersonTexts {
  String reached();

  String first();

  String nowhere();

  String add();

  String how();

  String value();

  String useFirst();

  String save();

  String remove();

  @Message
  String kind(Handle.Kind kind);

  String mergedHere();

  String undo();

  String maybe();

  String maybeMany();

  String merge();

  String mergeHint();

  String consent();

  @Message
  String by(Consent.Channel channel);

  String given();

  String refused();

  String unknown();

  String noted(String who, String source);

  String ask();

  String channel();

  String answer();

  String source();

  @Message
  String why(Likeness why);

  String ranked();

  String segment();

  String byRule();

  String byHand();

  String takeBack();

  String takeBackHint();

  String organisation();

  String lifetimeValue();

  String zone();

  String ownTier();

  String chooseOrganisation();

  String organisationName();

  String organisationHint();

  String looked();

  String noneTitle();

  String noneText();

  String further();

  @Message
  String done(Done done);
}
