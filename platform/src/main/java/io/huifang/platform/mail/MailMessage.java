package io.huifang.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire; its Message-ID is ours and stays what it is. */
final class MailMessage extends SMTPMessage {
  private static final String CHARSET = StandardCharsets.UTF_8.name();
  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static Message of(OutgoingMail mail, List<MailFile> files, String from, Session session, Date now)
      throws MessagingException {
    MailMessage message = new MailMessage(session, "<" + mail.messageId() + ">");
    message.setFrom(sender(from));
    message.setRecipients(RecipientType.TO, InternetAddress.parse(mail.recipient(), true));
    message.setSubject(mail.subject(), CHARSET);
    message.setSentDate(now);
    // asks other machines not to answer ours
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.thread() != null) {
      message.setThread(mail.thread().split(" "));
    }
    message.setRefusable(mail.unsubscribe());
    if (mail.returnPath() != null) {
      message.setEnvelopeFrom(mail.returnPath());
    }
    if (files.isEmpty()) {
      fill(message, mail);
    } else {
      MimeMultipart all = new MimeMultipart();
      MimeBodyPart words = new MimeBodyPart();
      fill(words, mail);
      all.addBodyPart(words);
      for (MailFile file : files) {
        all.addBodyPart(part(file));
      }
      message.setContent(all);
    }
    message.saveChanges();
    return message;
  }

  private static void fill(MimePart part, OutgoingMail mail) throws MessagingException {
    if (mail.html() == null) {
      part.setText(mail.text(), CHARSET);
    } else {
      MimeBodyPart text = new MimeBodyPart();
      text.setText(mail.text(), CHARSET);
      MimeBodyPart html = new MimeBodyPart();
      html.setText(mail.html(), CHARSET, "html");
      part.setContent(new MimeMultipart("alternative", text, html));
    }
  }

  private static MimeBodyPart part(MailFile file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
    ParameterList name = new ParameterList();
    name.set("filename", file.name(), CHARSET); // RFC 2231
    part.setHeader("Content-Disposition", "attachment" + name.toString(31));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private void setThread(String[] before) throws MessagingException {
    String references =
        Stream.of(before).map(id -> "<" + id + ">").collect(Collectors.joining("\r\n "));
    setHeader("In-Reply-To", "<" + before[before.length - 1] + ">");
    setHeader("References", references);
  }

  /** RFC 2369, and RFC 8058 for readers that ask with one click; nothing happens by looking. */
  private void setRefusable(@Nullable String addresses) throws MessagingException {
    if (addresses != null) {
      String all =
          Stream.of(addresses.split(" "))
              .map(address -> "<" + address + ">")
              .collect(Collectors.joining(",\r\n "));
      setHeader("List-Unsubscribe", all);
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static InternetAddress sender(String from) throws AddressException {
    int open = from.lastIndexOf('<');
    try {
      return open < 0
          ? new InternetAddress(from)
          : new InternetAddress(
              from.substring(open + 1, from.lastIndexOf('>')),
              from.substring(0, open).strip(),
              CHARSET);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every JDK has UTF-8", e);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
