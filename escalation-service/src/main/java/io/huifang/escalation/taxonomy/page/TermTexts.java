package io.huifang.escalation.taxonomy.page;

import io.huifang.escalation.taxonomy.Term;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of causes, in {@code messages/terms_*.properties}. */
@MessageBundle(value = "terms", locale = "en")
public interface TermTexts {
  String title();

  String keep();

  String list();

  String hint();

  String fresh();

  String kind();

  @Message
  String of(Term.Kind kind);

  String code();

  String parent();

  String english();

  String chinese();

  String use();

  String on();

  String off();

  String wrongKind();

  String wrongCode();

  String wrongName();

  String twice();

  String noParent();

  String empty();

  String added(String name);

  String removed(String name);

  String changed(String before, String after);
}
