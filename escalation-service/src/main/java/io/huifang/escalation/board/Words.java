package io.huifang.escalation.board;

import io.huifang.platform.web.Glossary;
import io.quarkus.qute.TemplateExtension;

/** Names of states and kinds as people read them; the API keeps the codes. */
@TemplateExtension
public final class Words {
  private static final Glossary WORDS = Glossary.beside(Words.class);

  private Words() {}

  /** The word for a code. */
  static String word(Object code, boolean zh) {
    return WORDS.word(code, zh);
  }
}
