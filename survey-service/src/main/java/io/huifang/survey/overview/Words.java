package io.huifang.survey.overview;

import io.huifang.platform.language.Language;
import io.huifang.platform.web.Glossary;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** Names of reasons, channels and touchpoints as people read them; the API keeps the codes. */
@TemplateExtension
public final class Words {
  private static final Glossary WORDS = Glossary.beside(Words.class);

  private Words() {}

  /** The same where no page is rendered. */
  @TemplateExtension(matchName = "wordIn")
  public static String of(Object code, Language language) {
    return WORDS.word(code, language);
  }

  /** The word for a code, the code itself where there is none (imported channels). */
  static String word(
      Object code,
      @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return WORDS.word(code, locale);
  }
}
