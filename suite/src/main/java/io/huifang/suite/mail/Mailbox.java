package io.huifang.suite.mail;

import io.huifang.suite.process.Pause;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The newest mails, in memory: a demo must not collect what people write for ever. */
public final class Mailbox {
  /** How many mails are kept. */
  public static final int CAPACITY = 2_000;

  private final Deque<Mail> newestFirst = new ArrayDeque<>();
  private long lastId;

  void add(String to, MimeMessage message) throws MessagingException, IOException {
    MailParts parts = MailParts.of(message);
    String from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
    String subject = message.getSubject() == null ? "" : message.getSubject();
    add(from, to, subject, parts.text(), parts.html());
  }

  synchronized void add(String from, String to, String subject, String text, String html) {
    newestFirst.addFirst(new Mail(++lastId, from, to, subject, Instant.now(), text, html));
    if (newestFirst.size() > CAPACITY) {
      newestFirst.removeLast();
    }
  }

  /** The newest mails first; {@code to} null means everybody. */
  public synchronized List<Mail> newest(@Nullable String to, int limit) {
    return newestFirst.stream()
        .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
        .limit(limit)
        .toList();
  }

  /** One mail, if it is still kept. */
  public synchronized Optional<Mail> find(long id) {
    return newestFirst.stream().filter(mail -> mail.id() == id).findFirst();
  }

  /** The newest mail to somebody that matches, waiting for it. */
  public Mail await(String to, Predicate<Mail> wanted, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (true) {
      Optional<Mail> found = newest(to, CAPACITY).stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("No such mail to " + to + " within " + patience);
      }
      Pause.milliseconds(50);
    }
  }
}
