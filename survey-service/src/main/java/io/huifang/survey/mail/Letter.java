package io.huifang.survey.mail;

import io.huifang.platform.language.Language;
import io.huifang.survey.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to whom.
 *
 * @param link the whole address of the page
 */
public record Letter(
    UUID invitation,
    Purpose purpose,
    String to,
    @Nullable String name,
    @Nullable String ticketNumber,
    Language language,
    String link) {

  /** The page in the language of the mail. */
  public String page() {
    return link + "?lang=" + language.code();
  }

  /** Where one asks not to be asked again. */
  public String optOut() {
    return link + "/opt-out?lang=" + language.code();
  }
}
