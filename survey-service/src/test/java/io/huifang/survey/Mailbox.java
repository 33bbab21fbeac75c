package io.huifang.survey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huifang.testkit.ServiceEnvironment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the real mail server of the tests has received, and a way to take it down and back. */
public final class Mailbox {
  private static final Pattern LINK = Pattern.compile("http://localhost:8082(/s/[A-Za-z0-9_-]+)");
  private static final Pattern ANY_LINK = Pattern.compile("http://localhost:8082(/[^\\s\"<>]*)");
  private static GreenMail replacement;

  private Mailbox() {}

  public static GreenMail server() {
    return replacement == null ? ServiceEnvironment.mail() : replacement;
  }

  public static List<MimeMessage> to(String address) {
    return Arrays.stream(server().getReceivedMessages())
        .filter(mail -> recipient(mail).equals(address))
        .toList();
  }

  /** The path of the page in the mail to this address. */
  public static String link(String address) {
    List<MimeMessage> mails = to(address);
    if (mails.isEmpty()) {
      throw new AssertionError("No mail to " + address);
    }
    return link(mails.get(mails.size() - 1));
  }

  public static String link(MimeMessage mail) {
    Matcher link = LINK.matcher(part(mail, "text/plain"));
    if (!link.find()) {
      throw new AssertionError("No link in " + part(mail, "text/plain"));
    }
    return link.group(1);
  }

  /** The paths of all links in the latest mail to this address, in both of its forms. */
  public static List<String> links(String address) {
    List<MimeMessage> mails = to(address);
    MimeMessage mail = mails.get(mails.size() - 1);
    String all = part(mail, "text/plain") + part(mail, "text/html").replace("&amp;", "&");
    return ANY_LINK.matcher(all).results().map(found -> found.group(1)).distinct().toList();
  }

  public static String part(MimeMessage mail, String type) {
    try {
      return part((MimeMultipart) mail.getContent(), type);
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(MimeMultipart parts, String type)
      throws IOException, MessagingException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getContent() instanceof MimeMultipart inner) {
        return part(inner, type);
      }
      if (part.isMimeType(type)) {
        return part.getContent().toString();
      }
    }
    throw new AssertionError("No " + type);
  }

  /** Takes the server down; the port stays ours to come back on. */
  public static int down() {
    int port = server().getSmtp().getPort();
    server().stop();
    return port;
  }

  public static void backOn(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000); // a busy machine needs more than the usual two seconds
    replacement = new GreenMail(setup);
    replacement.start();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
