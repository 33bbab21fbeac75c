package io.huifang.escalation.notification;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes mails to owners, in the transaction of what they tell about. No event says which language
 * somebody reads, so a mail speaks each of those that are set, one after the other.
 */
@ApplicationScoped
public class Notifications {
  private static final Logger LOG = Logger.getLogger(Notifications.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  @Inject Mails mails;
  @Inject Directory directory;
  @Inject BellNotices bell;

  @ConfigProperty(name = "huifang.escalation.public-url")
  String publicUrl;

  @ConfigProperty(name = "huifang.escalation.zone", defaultValue = "Asia/Shanghai")
  ZoneId zone;

  @ConfigProperty(name = "huifang.escalation.staff-languages", defaultValue = "zh-CN,en")
  List<String> languages;

  void onChange(@Observes CaseChanged change) {
    EscalationCase subject = change.subject();
    switch (change.type()) {
      case OPENED, ESCALATED, HANDED_OVER -> {
        // who hands over says why in words; the engine does not
        boolean handed = change.type() == CaseChange.HANDED_OVER;
        Object why = handed ? change.detail().get("reason") : null;
        String said = why == null ? subject.reason() : why.toString();
        write(
            Ids.next(),
            subject,
            StaffTexts::yours,
            texts -> texts.because(texts.cause(subject.cause()), said));
      }
      case ANSWER_FAILED -> {
        String why = String.valueOf(change.detail().get("reason"));
        write(Ids.next(), subject, StaffTexts::notDelivered, texts -> texts.deliverYourself(why));
      }
      default -> {
        // nobody has to do anything
      }
    }
  }

  /**
   * Reminds the owner of a promise.
   *
   * @param id of the step that reminds; however often it is written, it is one mail
   * @param percent of the promised time that is over
   */
  public void remind(UUID id, EscalationCase subject, int percent, Instant dueAt) {
    bell.remind(subject, percent, dueAt);
    String by = TIME.withZone(zone).format(dueAt) + " " + zone;
    write(id, subject, texts -> texts.reminder(percent), texts -> texts.callBy(by));
  }

  /** Reminds somebody of a promise that has no case. */
  void remindOf(UUID id, String person, String number, String path, int percent, Instant dueAt) {
    String by = TIME.withZone(zone).format(dueAt) + " " + zone;
    post(
        id,
        person,
        each(texts -> texts.reminder(percent), " / ") + ": " + number,
        each(texts -> texts.callBy(by), "\n"),
        path);
  }

  /**
   * Asks somebody again to acknowledge.
   *
   * @param id of the step that asks; however often it is written, it is one mail
   * @param until when the next is asked
   */
  public void askAgain(UUID id, EscalationCase subject, String person, Instant until) {
    String by = TIME.withZone(zone).format(until) + " " + zone;
    write(id, subject, person, StaffTexts::acknowledge, texts -> texts.acknowledgeBy(by));
  }

  private void write(
      UUID id,
      EscalationCase subject,
      Function<StaffTexts, String> title,
      Function<StaffTexts, String> text) {
    write(id, subject, subject.owner(), title, text);
  }

  private void write(
      UUID id,
      EscalationCase subject,
      String person,
      Function<StaffTexts, String> title,
      Function<StaffTexts, String> text) {
    String heading = each(title, " / ") + ": " + subject.number();
    post(id, person, heading, each(text, "\n"), "/board/cases/" + subject.id());
  }

  private void post(UUID id, String person, String heading, String text, String path) {
    String address = directory.person(person).map(PersonCopy::email).orElse(null);
    if (address == null) {
      LOG.warnf("Nobody is told \"%s\": there is no address", heading);
      return;
    }
    String body = text + "\n\n" + publicUrl + path + "\n";
    mails.send(new OutgoingMail(id, address, heading, body, null, id + "@huifang", null));
  }

  private String each(Function<StaffTexts, String> text, String between) {
    return languages.stream()
        .map(tag -> text.apply(Language.of(tag.strip()).texts(StaffTexts.class)))
        .collect(Collectors.joining(between));
  }
}
