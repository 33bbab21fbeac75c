package io.huifang.escalation.notify.send;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Mails to people here about something that has no case; they go at once and are not counted. */
@ApplicationScoped
public class StaffMail {
  private static final Logger LOG = Logger.getLogger(StaffMail.class);
  @Inject Directory directory;
  @Inject Wording wording;
  @Inject Mails mails;

  /**
   * Reminds somebody of a promise, in the transaction of the step that does.
   *
   * @param id of the step; however often it is written, it is one mail
   * @param number of what it is about, for the subject
   * @param path of its page in this service
   * @param percent of the promised time that is over
   */
  public void remind(
      UUID id, String person, String number, String path, int percent, Instant dueAt) {
    String address = directory.person(person).map(PersonCopy::email).orElse(null);
    if (address == null) {
      LOG.warnf("Nobody is reminded of %s: there is no address", number);
      return;
    }
    mails.send(
        new OutgoingMail(
            id,
            address,
            wording.reminder(percent) + ": " + number,
            wording.callBy(dueAt) + "\n\n" + wording.address(path) + "\n",
            null,
            id + "@huifang",
            null));
  }
}
