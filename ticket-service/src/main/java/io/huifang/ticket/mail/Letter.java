package io.huifang.ticket.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail to a customer says.
 *
 * @param name of the customer, if known
 * @param text what an agent wrote; empty in an acknowledgement
 * @param link to the status page
 * @param zh whether in Chinese, else in English
 */
public record Letter(
    LetterKind kind,
    String number,
    String subject,
    @Nullable String name,
    String text,
    String link,
    boolean zh) {

  public boolean opened() {
    return kind == LetterKind.OPENED;
  }

  public boolean resolved() {
    return kind == LetterKind.RESOLVED;
  }
}
