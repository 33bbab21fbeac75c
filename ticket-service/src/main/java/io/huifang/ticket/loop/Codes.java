package io.huifang.ticket.loop;

import io.huifang.platform.language.Language;
import io.huifang.platform.web.Glossary;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** Names of what siblings call by codes. */
@TemplateExtension(namespace = "code")
public final class Codes {
  private static final Glossary WORDS = Glossary.beside(Codes.class);

  private Codes() {}

  /** The word for a code, the code itself where there is none. */
  static String word(
      @Nullable Object code,
      @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return code == null ? "" : WORDS.word(code, locale);
  }

  /** The same for texts that are put together outside of templates. */
  public static String said(Object code, Language language) {
    return WORDS.word(code, language);
  }
}
