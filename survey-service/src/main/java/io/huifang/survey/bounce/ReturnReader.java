package io.huifang.survey.bounce;

import io.huifang.survey.mail.ReturnAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what mail servers send back: a report by RFC 3464. Which mail it is about says the address
 * that it was sent to, else the Message-ID of what is enclosed. Anything else that comes back, such
 * as the reply of somebody on holiday, is none.
 */
@ApplicationScoped
class ReturnReader {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final List<String> SENT_TO =
      List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()]{1,128}@[^\\s<>\",;:()]+");
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,200})>");
  private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");
  private static final Pattern UNSUBSCRIBE =
      Pattern.compile("(?i)unsubscribe\\s+([A-Za-z0-9_-]{20,64})");
  private static final int MOST_PARTS = 10;
  private static final int MOST_RECIPIENTS = 50;
  private static final int LONGEST = 256 * 1024;
  @Inject ReturnAddress addresses;

  /**
   * @param bytes the whole mail as it came
   * @throws UnreadableException if it is none
   */
  Returned read(byte[] bytes) throws UnreadableException {
    try {
      MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
      Set<UUID> about = new LinkedHashSet<>();
      for (String header : SENT_TO) {
        String[] values = mail.getHeader(header);
        for (String value : values == null ? new String[0] : values) {
          ADDRESS
              .matcher(value)
              .results()
              .forEach(found -> addresses.mailOf(found.group()).ifPresent(about::add));
        }
      }
      if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
        boolean report = mail.isMimeType("multipart/report");
        return new Returned(List.copyOf(about), report, null, unsubscribe(mail));
      }
      String failed = null;
      for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("message/delivery-status")) {
          failed = failed == null ? failed(part.getInputStream()) : failed;
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
          enclosed(part.getInputStream()).ifPresent(about::add);
        }
      }
      return new Returned(List.copyOf(about), true, failed, Optional.empty());
    } catch (MessagingException | IOException e) {
      throw new UnreadableException("it is no mail that can be read");
    }
  }

  /** The first group is about the whole report, each other one about somebody it was for. */
  private static @Nullable String failed(InputStream report)
      throws IOException, MessagingException {
    InputStream text = new ByteArrayInputStream(report.readNBytes(LONGEST));
    List<String> statuses = new ArrayList<>();
    for (int group = 0; group < MOST_RECIPIENTS && text.available() > 0; group++) {
      InternetHeaders headers = new InternetHeaders(text);
      String action = first(headers, "Action");
      if (action.equalsIgnoreCase("failed")) {
        Matcher status = STATUS.matcher(first(headers, "Status"));
        statuses.add(status.matches() ? status.group(1) : "5.0.0");
      }
    }
    return statuses.isEmpty() ? null : statuses.get(0);
  }

  private static Optional<UUID> enclosed(InputStream original)
      throws IOException, MessagingException {
    InputStream text = new ByteArrayInputStream(original.readNBytes(LONGEST));
    Matcher id = ID.matcher(first(new InternetHeaders(text), "Message-ID"));
    return id.find() ? ReturnAddress.named(id.group(1)) : Optional.empty();
  }

  private static Optional<String> unsubscribe(MimeMessage mail) throws MessagingException {
    String subject = mail.getSubject();
    Matcher asks = UNSUBSCRIBE.matcher(subject == null ? "" : subject.strip());
    return asks.matches() ? Optional.of(asks.group(1)) : Optional.empty();
  }

  private static String first(InternetHeaders headers, String name) {
    String[] values = headers.getHeader(name);
    return values == null ? "" : values[0].strip();
  }
}
