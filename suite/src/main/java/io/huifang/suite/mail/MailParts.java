package io.huifang.suite.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Finds the plain and the HTML text in a mail; the first of each counts. */
final class MailParts {
  private String text = "";
  private String html = "";

  static MailParts of(Part part) throws MessagingException, IOException {
    MailParts found = new MailParts();
    found.visit(part);
    return found;
  }

  String text() {
    return text;
  }

  String html() {
    return html;
  }

  private void visit(Part part) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return;
    }
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        visit(parts.getBodyPart(i));
      }
    } else if (part.isMimeType("text/html") && html.isEmpty()) {
      html = content.toString();
    } else if (part.isMimeType("text/*") && text.isEmpty()) {
      text = content.toString();
    }
  }
}
