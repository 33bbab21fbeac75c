package io.huifang.ticket.mail.inbound;

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
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The text of a mail and the names of what is attached, whatever way it is nested. */
final class MailParts {
  private static final int DEEPEST = 8;
  private static final int MOST = 100;

  /** Of one part; more than anybody writes, and what is quoted below is cut off anyway. */
  private static final int LONGEST = 200_000;

  private final List<String> attachments = new ArrayList<>();
  private String plain = "";
  private String html = "";
  private int seen;

  private MailParts() {}

  static MailParts of(Part mail) throws MessagingException, IOException, UnreadableMailException {
    MailParts parts = new MailParts();
    parts.look(mail, 0);
    return parts;
  }

  /** The plain text; of a mail that has none, its HTML without what only a browser needs. */
  String text() {
    return plain.isBlank() ? html : plain;
  }

  List<String> attachments() {
    return attachments;
  }

  private void look(Part part, int depth)
      throws MessagingException, IOException, UnreadableMailException {
    if (depth > DEEPEST || ++seen > MOST) {
      throw new UnreadableMailException("a mail of so many parts is not read");
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
      for (int i = 0; i < many.getCount(); i++) {
        look(many.getBodyPart(i), depth + 1);
      }
      return;
    }
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (!attached && part.isMimeType("text/plain") && plain.isBlank()) {
      plain = read(part);
    } else if (!attached && part.isMimeType("text/html") && html.isBlank()) {
      html = words(read(part));
    } else if (attached || !part.isMimeType("text/*")) {
      String name = part.getFileName();
      attachments.add(Objects.requireNonNullElse(name, part.getContentType().split(";")[0]));
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

  private static String words(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, title, blockquote, .gmail_quote").remove();
    page.select("br").append("\n");
    page.select("p, div, tr, li, h1, h2, h3").append("\n");
    return page.wholeText();
  }
}
