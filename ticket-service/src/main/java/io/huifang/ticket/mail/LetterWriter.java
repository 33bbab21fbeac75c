package io.huifang.ticket.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a letter into words, as text and as HTML. */
@ApplicationScoped
class LetterWriter {
  private static final int LONGEST_SUBJECT = 200;

  @Inject
  @Location("mail/ticket.txt")
  Template text;

  @Inject
  @Location("mail/ticket.html")
  Template html;

  String text(Letter letter) {
    return fill(text, letter);
  }

  String html(Letter letter) {
    return fill(html, letter);
  }

  private static String fill(Template template, Letter letter) {
    return template.instance().setLocale(letter.language().tag()).data("letter", letter).render();
  }

  /** One subject for all mails about a ticket, because readers also sort by it. */
  String subject(Letter letter) {
    if (letter.opened()) {
      return "[" + letter.number() + "] " + letter.language().texts(MailTexts.class).receipt();
    }
    String plain = letter.subject().replaceAll("\\p{Cntrl}+", " ");
    String whole = "[" + letter.number() + "] " + plain;
    return whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT);
  }
}
