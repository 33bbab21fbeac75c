package io.huifang.survey.page.form;

import io.huifang.platform.language.Language;
import java.util.List;
import java.util.Locale;

/**
 * What every public page needs.
 *
 * @param tag of the language of the questions
 * @param language of everything around them
 * @param tags of all languages in which the questions are written
 * @param path of the questionnaire, without a query
 * @param here of this page, for the link to other languages
 */
public record Frame(String tag, Language language, List<String> tags, String path, String here) {

  public SurveyTexts texts() {
    return language.texts(SurveyTexts.class);
  }

  /** The tag that {@code ?lang=} means: the short names of ours stand for themselves. */
  public static String tagOf(String asked) {
    String lower = asked.strip();
    return lower.equalsIgnoreCase("zh") ? Language.ZH.tag() : lower;
  }

  /** The same without a way to other languages: what was entered would not come along. */
  public Frame alone() {
    return new Frame(tag, language, List.of(tag), path, here);
  }

  /** The value of {@code ?lang=} for this page. */
  public String lang() {
    return code(tag);
  }

  /** The languages in which the page can be read as well. */
  public List<Other> others() {
    return tags.stream().filter(other -> !other.equals(tag)).map(Other::new).toList();
  }

  /** Ours have short names in addresses. */
  private static String code(String tag) {
    for (Language ours : Language.values()) {
      if (ours.tag().equals(tag)) {
        return ours.code();
      }
    }
    return tag;
  }

  /** Another language. */
  public record Other(String tag) {
    public String code() {
      return Frame.code(tag);
    }

    /** Its own name for itself. */
    public String called() {
      for (Language ours : Language.values()) {
        if (ours.tag().equals(tag)) {
          return ours.called();
        }
      }
      Locale locale = Locale.forLanguageTag(tag);
      return locale.getDisplayLanguage(locale);
    }
  }
}
