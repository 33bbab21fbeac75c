package io.huifang.ticket.mail.inbound;

import io.huifang.ticket.mail.enclosed.InboundFile;
import io.huifang.ticket.mail.enclosed.PartHeader;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All text of a mail in its order, and what else it holds, however it is nested. */
final class MailParts {
  private static final int DEEPEST = 8;
  private static final int MOST = 100;

  /** Of one part; more than anybody writes. */
  private static final int LONGEST = 200_000;

  private final StringBuilder text = new StringBuilder();
  private final List<InboundFile> attachments = new ArrayList<>();
  private int seen;
  private boolean parsed;

  private MailParts() {}

  static MailParts of(Part mail) throws MessagingException, IOException, UnreadableMailException {
    MailParts parts = new MailParts();
    parts.look(mail, 0);
    return parts;
  }

  String text() {
    return text.toString();
  }

  List<InboundFile> attachments() {
    return attachments;
  }

  private void look(Part part, int depth)
      throws MessagingException, IOException, UnreadableMailException {
    if (depth > DEEPEST || ++seen > MOST) {
      throw new UnreadableMailException("a mail of so many parts is not read");
    }
    boolean attached = PartHeader.of(part).attached();
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
      boolean choice = part.isMimeType("multipart/alternative");
      int before = text.length();
      for (int i = 0; i < many.getCount() && !(choice && text.length() > before); i++) {
        look(many.getBodyPart(i), depth + 1);
      }
    } else if (!attached && part.isMimeType("text/plain")) {
      add(read(part));
    } else if (!attached && part.isMimeType("text/html") && !parsed) {
      parsed = true; // one is what people's programs send, and to read one costs enough
      add(HtmlWords.of(read(part)));
    } else if (!part.isMimeType("application/pkcs7-signature")
        && !part.isMimeType("application/pgp-signature")) { // they sign, and say nothing
      attachments.add(new InboundFile(PartHeader.of(part).fileName(), part::getInputStream));
    }
  }

  private void add(String more) {
    if (!more.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(more.strip());
    }
  }

  private static String read(Part part) throws MessagingException, IOException {
    try (InputStream bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(LONGEST), charset(part.getContentType()));
    }
  }

  /** Unknown names are common in spam and old programs; most of such texts are readable so. */
  private static Charset charset(@Nullable String type) {
    String name =
        type == null ? "" : type.replaceFirst("(?is).*charset=\"?([^\";\\s]+).*|.*", "$1");
    try {
      // GB 18030 contains the older Chinese sets under whose names it is often sent
      return name.matches("(?i)gb2312|gbk")
          ? Charset.forName("GB18030")
          : name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
