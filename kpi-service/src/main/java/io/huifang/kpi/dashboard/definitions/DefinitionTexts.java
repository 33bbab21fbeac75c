package io.huifang.kpi.dashboard.definitions;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the definitions; in both languages in {@code messages/define_*.properties}. */
@MessageBundle(value = "define", locale = "en")
public interface DefinitionTexts {
  String hint();

  String version(int version);

  String formula();

  String target();

  String none();

  String exclusions();

  String change();

  String editions();

  String editionsHint();

  String today();

  String until(String day);

  String fourWeeks();

  String uncountable();
}
