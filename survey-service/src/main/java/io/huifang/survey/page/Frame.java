package io.huifang.survey.page;

import io.huifang.platform.language.Language;
import io.huifang.survey.Invitation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every public page needs.
 *
 * @param path of the questionnaire, without a query
 * @param here of this page, for the link to the other language
 */
public record Frame(Language language, String path, String here) {

  /** The language that was asked for, else the customer's, else the browser's. */
  static Frame of(
      String secret,
      String below,
      @Nullable String asked,
      Optional<Invitation> invitation,
      HttpHeaders headers) {
    String path = "/s/" + secret;
    return new Frame(language(asked, invitation, headers), path, path + below);
  }

  private static Language language(
      @Nullable String asked, Optional<Invitation> invitation, HttpHeaders headers) {
    String wanted = asked == null ? "" : asked.toLowerCase(Locale.ROOT);
    if (wanted.startsWith("zh") || wanted.startsWith("en")) {
      return Language.of(wanted);
    }
    return invitation
        .map(Invitation::language)
        .map(Language::of)
        .orElseGet(() -> Language.of(headers));
  }

  SurveyTexts texts() {
    return language.texts(SurveyTexts.class);
  }

  public String tag() {
    return language.tag();
  }

  /** The value of {@code ?lang=} for this page. */
  public String lang() {
    return language.code();
  }

  public String otherLang() {
    return language.other().code();
  }
}
