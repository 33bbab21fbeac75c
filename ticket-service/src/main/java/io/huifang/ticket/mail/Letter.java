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
 * @param files names of what comes with it, empty if nothing does
 * @param fetched whether they have to be fetched by the link, for a mail would be too large
 */
public record Letter(
    LetterKind kind,
    String number,
    String subject,
    @Nullable String name,
    String text,
    String link,
    Language language,
    String files,
    boolean fetched) {

  public boolean opened() {
    return kind == LetterKind.OPENED;
  }

  public boolean resolved() {
    return kind == LetterKind.RESOLVED;
  }
}
