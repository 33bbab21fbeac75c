package io.huifang.ticket.mail;

import io.huifang.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to a customer says.
 *
 * @param name of the customer, if known
 * @param text what an agent wrote; empty in an acknowledgement
 * @param link to the status page
 * @param language of the customer
 */
public record Letter(
    LetterKind kind,
    String number,
    String subject,
    @Nullable String name,
    String text,
    String link,
    Language language) {

  public boolean opened() {
    return kind == LetterKind.OPENED;
  }

  public boolean resolved() {
    return kind == LetterKind.RESOLVED;
  }
}
