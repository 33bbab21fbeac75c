package io.huifang.survey.mail;

import io.huifang.platform.language.Language;
import io.huifang.survey.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to whom.
 *
 * @param tag of the language of the questions
 * @param link the whole address of the page
 * @param until the last day of the link, as it is written
 * @param title what it is about
 * @param question that the mail itself asks, null if the first one cannot be asked by links
 */
public record Letter(
    UUID invitation,
    Purpose purpose,
    String to,
    @Nullable String name,
    @Nullable String ticketNumber,
    String tag,
    String link,
    String until,
    String title,
    @Nullable FirstQuestion question) {

  /** In which everything around the question is written. */
  public Language language() {
    return Language.of(tag);
  }

  /** The page in the language of the mail. */
  public String page() {
    return link + "?lang=" + lang();
  }

  /** Where a mail program says it with one click; looking at it changes nothing. */
  String oneClick() {
    return link + "/opt-out";
  }

  /** Of the link. */
  String secret() {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String lang() {
    return language().tag().equals(tag) ? language().code() : tag;
  }

  /** Where one asks not to be asked again. */
  public String optOut() {
    return link + "/opt-out?lang=" + lang();
  }
}
