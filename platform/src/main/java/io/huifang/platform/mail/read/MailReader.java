package io.huifang.platform.mail.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads RFC 5322 and MIME as they are sent, which is seldom as they are written down. */
@ApplicationScoped
public class MailReader {
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{3,250})>");
  private static final int MOST_REFERENCES = 100;
  private static final Session SESSION = session();
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_NAME = 100;

  private static Session session() {
    Properties all = new Properties();
    all.setProperty("mail.mime.allowutf8", "true"); // RFC 6532
    return Session.getInstance(all);
  }

  /**
   * What can be read of it: the caller decides what is too little.
   *
   * @throws UnreadableMailException if it is no mail at all
   */
  public InboundMail read(InputStream bytes) throws UnreadableMailException {
    try {
      MimeMessage mail = new MimeMessage(SESSION, bytes);
      List<String> ids = ids(mail.getHeader("Message-ID"));
      InternetAddress from = sender(mail);
      MailParts parts = MailParts.of(mail);
      List<String> references = references(mail);
      boolean answer = !references.isEmpty();
      return new InboundMail(
          ids.isEmpty() ? "" : ids.get(0),
          from == null ? "" : from.getAddress().toLowerCase(Locale.ROOT),
          line(from == null ? asWritten(mail) : from.getPersonal(), LONGEST_NAME),
          line(mail.getSubject(), LONGEST_SUBJECT),
          references,
          WrittenText.of(parts.text(), answer),
          WrittenText.unsigned(parts.text(), answer),
          parts.attachments(),
          machine(mail),
          !header(mail, "List-Id").isEmpty() || header(mail, "Precedence").equals("list"),
          parts.gap());
    } catch (MessagingException e) {
      throw new UnreadableMailException("not a mail that can be read");
    }
  }

  private static List<String> references(MimeMessage mail) throws MessagingException {
    List<String> all = new ArrayList<>(ids(mail.getHeader("In-Reply-To")));
    all.addAll(ids(mail.getHeader("References")));
    return all.stream().distinct().limit(MOST_REFERENCES).toList();
  }

  private static List<String> ids(String @Nullable [] headers) {
    List<String> ids = new ArrayList<>();
    for (String header : headers == null ? new String[0] : headers) {
      Matcher id = ID.matcher(header);
      while (id.find() && ids.size() < MOST_REFERENCES) {
        ids.add(WrittenText.clean(id.group(1)));
      }
    }
    return ids;
  }

  /** Other letters than plain ones would be cut to bytes on our way back to them. */
  private static @Nullable InternetAddress sender(MimeMessage mail) throws MessagingException {
    Address[] from;
    try {
      from = mail.getFrom();
    } catch (AddressException e) {
      return null;
    }
    return from != null
            && from.length == 1
            && from[0] instanceof InternetAddress address
            && address.getAddress() != null
            && address.getAddress().matches("[!-~&&[^@]]{1,64}@[!-~&&[^@]]{1,190}")
        ? address
        : null;
  }

  private static String asWritten(MimeMessage mail) throws MessagingException {
    String[] from = mail.getHeader("From");
    if (from == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(from[0]);
    } catch (UnsupportedEncodingException e) {
      return from[0];
    }
  }

  /** RFC 3834, and what older machines write instead. */
  private static @Nullable MachineSign machine(MimeMessage mail) throws MessagingException {
    String submitted = header(mail, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.equals("no")) {
      return MachineSign.AUTO_SUBMITTED;
    }
    if (mail.isMimeType("multipart/report")) {
      return MachineSign.REPORT;
    }
    if (header(mail, "Return-Path").equals("<>")) {
      return MachineSign.NO_RETURN_PATH;
    }
    if (header(mail, "Precedence").matches("bulk|junk")) {
      return MachineSign.BULK;
    }
    return header(mail, "X-Autoreply").isEmpty() ? null : MachineSign.AUTOREPLY;
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String line(@Nullable String text, int longest) {
    String plain = Objects.requireNonNullElse(text, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return WrittenText.cut(plain, longest);
  }
}
