package io.huifang.platform.mail.read;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
  private @Nullable Gap gap;
  private int seen;
  private boolean parsed;

  private MailParts() {}

  static MailParts of(Part mail) {
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

  /** Why something is missing, null if nothing is. */
  @Nullable Gap gap() {
    return gap;
  }

  private void look(Part part, int depth) {
    if (depth > DEEPEST || ++seen > MOST) {
      missing(Gap.TOO_MANY_PARTS);
      return;
    }
    try {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
        lookInto(many, part.isMimeType("multipart/alternative"), depth);
      } else {
        take(part);
      }
    } catch (MessagingException | IOException e) {
      missing(Gap.BROKEN);
      add(TextBytes.of(undecoded(part), null, true));
    }
  }

  private void lookInto(Multipart many, boolean choice, int depth) throws MessagingException {
    int before = text.length();
    for (int i = 0; i < many.getCount() && !(choice && text.length() > before); i++) {
      look(many.getBodyPart(i), depth + 1);
    }
  }

  private void take(Part part) throws MessagingException {
    boolean attached = PartHeader.of(part).attached();
    if (!attached && (part.isMimeType("text/plain") || PartHeader.of(part).saysNothing())) {
      add(read(part));
    } else if (!attached && part.isMimeType("text/html") && !parsed) {
      parsed = true; // one is what people's programs send, and to read one costs enough
      add(HtmlWords.of(read(part)));
    } else if (!part.isMimeType("application/pkcs7-signature")
        && !part.isMimeType("application/pgp-signature")) { // they sign, and say nothing
      attachments.add(new InboundFile(PartHeader.of(part).fileName(), part::getInputStream));
    }
  }

  private void missing(Gap why) {
    if (gap == null || gap.compareTo(why) < 0) {
      gap = why;
    }
  }

  private void add(String more) {
    if (!more.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(more.strip());
    }
  }

  private String read(Part part) throws MessagingException {
    byte[] bytes = decoded(part);
    return TextBytes.of(bytes, part.getContentType(), bytes.length == LONGEST);
  }

  /** Up to where it is broken; as it came, if nothing of it can be decoded. */
  private byte[] decoded(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = part.getInputStream()) {
      // one at a time, so that what is before an error is not lost with it
      for (int one = in.read(); one >= 0; one = in.read()) {
        if (bytes.size() == LONGEST) {
          missing(Gap.TOO_LONG);
          break;
        }
        bytes.write(one);
      }
      return bytes.toByteArray();
    } catch (IOException | MessagingException e) {
      missing(Gap.BROKEN);
      return bytes.size() > 0 ? bytes.toByteArray() : undecoded(part);
    }
  }

  private static byte[] undecoded(Part part) {
    try (InputStream in =
        part instanceof MimeMessage mail
            ? mail.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream()) {
      return in.readNBytes(LONGEST);
    } catch (IOException | MessagingException e) {
      return new byte[0];
    }
  }
}
