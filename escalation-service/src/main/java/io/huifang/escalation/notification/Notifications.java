package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes mails to owners, in the transaction of what they tell about. */
@ApplicationScoped
public class Notifications {
  @Inject EntityManager entities;
  @Inject Directory directory;
  @Inject Clock clock;

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

  /** Reminds the owner of a promise; once per step. */
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
    String body = text + "\n\n" + publicUrl + "/board/cases/" + subject.id() + "\n";
    entities.persist(new Notification(id, subject.id(), address, title, body, clock.instant()));
  }
}
