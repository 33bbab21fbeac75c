package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.id.Ids;
import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes mails to owners, in the transaction of what they tell about. */
@ApplicationScoped
public class Notifications {
  private static final Logger LOG = Logger.getLogger(Notifications.class);
  @Inject Mails mails;
  @Inject Directory directory;

  @ConfigProperty(name = "huifang.escalation.public-url")
  String publicUrl;

  @ConfigProperty(name = "huifang.escalation.zone", defaultValue = "Asia/Shanghai")
  String zone;

  void onChange(@Observes CaseChanged change) {
    boolean newOwner =
        change.type() == CaseChange.OPENED
            || change.type() == CaseChange.ESCALATED
            || change.type() == CaseChange.HANDED_OVER;
    if (newOwner) {
      EscalationCase subject = change.subject();
      write(
          Ids.next(),
          subject,
          "您有新的升级单 / A case for you: " + subject.number(),
          "原因 / reason: " + subject.cause() + " - " + subject.reason());
    }
  }

  /**
   * Reminds the owner of a promise.
   *
   * @param step names the step that reminds; however often it is written, it is one mail
   */
  public void remind(UUID step, EscalationCase subject, String kind, Instant dueAt) {
    String time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(zone)).format(dueAt);
    write(
        step,
        subject,
        "回电提醒 / Callback reminder (" + kind + "): " + subject.number(),
        "请在此之前回电 / call the customer by: " + time);
  }

  private void write(UUID id, EscalationCase subject, String title, String text) {
    String address = directory.person(subject.owner()).map(PersonCopy::email).orElse(null);
    if (address == null) {
      LOG.warnf("Nobody is told of %s: its owner has no address", subject.number());
      return;
    }
    String body = text + "\n\n" + publicUrl + "/board/cases/" + subject.id() + "\n";
    mails.send(new OutgoingMail(id, address, title, body, null, id + "@huifang", null));
  }

  /** The case and its deadlines do not wait for a mail, but somebody should know. */
  void onEnd(@Observes MailSettled end) {
    if (end.outcome() != MailSettled.Outcome.SENT) {
      LOG.warnf("Mail %s to an owner did not get out: %s", end.mail(), end.reason());
    }
  }
}
