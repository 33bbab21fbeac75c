package io.huifang.platform.mail;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes mails to the server, several at a time. A crash between the mail and its mark sends it once
 * more, with the same text and the same Message-ID; a mail that goes at most once has its mark
 * before it leaves, and ends as unsure.
 */
@ApplicationScoped
public class MailErrand implements DueErrand {
  private static final Logger LOG = Logger.getLogger(MailErrand.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Never parked: an outage of the server is nobody's fault, and what is stale is given up. */
  private static final DueRules RULES =
      DueRules.ERRANDS.batch(64).workers(8).lease(Duration.ofMinutes(1)).parkAfter(0);

  @Inject MailTable table;
  @Inject SmtpPost post;
  @Inject @Any Instance<MailFiles> files;
  @Inject Event<MailSettled> settled;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Mails.KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /** Held after a restore, because it has gone out before: so it counts. */
  @Override
  public boolean giveUp(String key) {
    UUID id = UUID.fromString(key);
    if (table.find(id).isPresent()) {
      settled.fire(new MailSettled(id, MailSettled.Outcome.SENT, "given up by an operator"));
      table.delete(id);
    }
    return true;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    Optional<OutgoingMail> mail = table.find(id);
    if (mail.isEmpty()) {
      return;
    }
    if (mail.get().once() && !leaves(claim, id)) {
      end(claim, id, MailSettled.Outcome.UNSURE, "Interrupted while it was sent");
      return;
    }
    SmtpPost.Result result = post.send(mail.get(), files(mail.get()));
    switch (result.outcome()) {
      case SENT -> end(claim, id, MailSettled.Outcome.SENT, "");
      case REFUSED -> end(claim, id, MailSettled.Outcome.REFUSED, result.reason());
      case UNREACHABLE -> putOff(claim, mail.get(), result.reason());
      case UNSURE -> {
        if (mail.get().once()) {
          end(claim, id, MailSettled.Outcome.UNSURE, result.reason());
        } else {
          putOff(claim, mail.get(), result.reason());
        }
      }
    }
  }

  private boolean leaves(DueClaim claim, UUID id) {
    AtomicBoolean first = new AtomicBoolean();
    claim.during(() -> first.set(table.leaves(id, clock.instant())));
    return first.get();
  }

  private List<MailFile> files(OutgoingMail mail) {
    return mail.withFiles()
        ? files.stream().flatMap(kept -> kept.of(mail.id()).stream()).toList()
        : List.of();
  }

  private void end(DueClaim claim, UUID id, MailSettled.Outcome outcome, String reason) {
    claim.finish(
        () -> {
          // what it is about first, as whoever takes a mail back does: so they lock alike
          settled.fire(new MailSettled(id, outcome, reason));
          table.delete(id);
        });
  }

  private void putOff(DueClaim claim, OutgoingMail mail, String reason) {
    Instant now = clock.instant();
    if (mail.giveUpAt() != null && now.isAfter(mail.giveUpAt())) {
      end(claim, mail.id(), MailSettled.Outcome.GAVE_UP, reason);
      return;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(claim.item().attempts(), 10));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    LOG.warnf("Mail %s waits %d s for the server: %s", mail.id(), pause.toSeconds(), reason);
    if (mail.once()) {
      claim.during(() -> table.stays(mail.id()));
    }
    claim.again(now.plus(pause), reason);
  }
}
