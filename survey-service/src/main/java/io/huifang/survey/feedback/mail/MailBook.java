package io.huifang.survey.feedback.mail;

import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which mails have come, and what feedback each has become; no words of them. */
@ApplicationScoped
class MailBook {
  private static final String WRITE =
      """
      insert into feedback_mail (id, mail_key, digest, came_at)
      values (:id, :key, :digest, :now) on conflict (mail_key) do nothing
      """;
  private static final String SAME =
      "select 1 from feedback_mail where mail_key = :key and digest = :digest";
  private static final String BECAME =
      "select feedback_id from feedback_mail where mail_key = :key and feedback_id is not null";
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * Writes it down, in the transaction of the caller. Of two who bring the same at once the second
   * waits for the first. Another mail under an id that is known is another mail.
   *
   * @return the row, empty if the mail was here before
   */
  Optional<UUID> write(Key key) {
    Optional<UUID> first = write(key.ofId(), key.digest());
    if (first.isPresent() || isThere(key)) {
      return first;
    }
    return write(key.ofBoth(), key.digest());
  }

  private boolean isThere(Key key) {
    return !PlainQuery.of(entities, SAME)
        .setParameter("key", key.ofId())
        .setParameter("digest", key.digest())
        .getResultList()
        .isEmpty();
  }

  private Optional<UUID> write(String key, String digest) {
    UUID id = Ids.next();
    int written =
        PlainQuery.of(entities, WRITE)
            .setParameter("id", id)
            .setParameter("key", key)
            .setParameter("digest", digest)
            .setParameter("now", clock.instant())
            .executeUpdate();
    return written == 1 ? Optional.of(id) : Optional.empty();
  }

  /** What was stored in this transaction. */
  void became(UUID mail, UUID feedback) {
    entities.flush(); // the row refers to it
    PlainQuery.of(entities, "update feedback_mail set feedback_id = :feedback where id = :mail")
        .setParameter("feedback", feedback)
        .setParameter("mail", mail)
        .executeUpdate();
  }

  /** The feedback that a mail has become before. */
  Optional<UUID> feedbackOf(Key key) {
    return Stream.of(isThere(key) ? key.ofId() : key.ofBoth())
        .flatMap(one -> became(one).stream())
        .findFirst();
  }

  /** The feedback of the first of these mails that has become any. */
  Optional<UUID> earlier(Collection<String> messageIds) {
    return messageIds.stream().flatMap(id -> became(Key.hash(id)).stream()).findFirst();
  }

  private Optional<UUID> became(String key) {
    return FirstColumn.of(PlainQuery.of(entities, BECAME).setParameter("key", key), UUID.class)
        .stream()
        .findFirst();
  }

  /**
   * What makes a mail what it is. Where it has no Message-ID, all its bytes do.
   *
   * @param ofId hash of its Message-ID
   * @param digest of what it says
   */
  record Key(String ofId, String digest) {
    static Key of(InboundMail mail, byte[] whole) {
      String digest = hash(mail.from() + "\n" + mail.subject() + "\n" + mail.text());
      return mail.messageId().isEmpty()
          ? new Key("bytes " + hash(new String(whole, StandardCharsets.ISO_8859_1)), digest)
          : new Key(hash(mail.messageId()), digest);
    }

    static String hash(String text) {
      return LinkToken.sha256(text);
    }

    /** Of a mail whose id another one had before. */
    String ofBoth() {
      return ofId + " " + digest;
    }
  }
}
