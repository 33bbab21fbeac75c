package io.huifang.platform.mail;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Writes mails in the transaction of what they tell about. */
@ApplicationScoped
public class Mails {
  static final String KIND = "mail";
  @Inject TransactionTail tail;
  @Inject DueWork due;
  @Inject Clock clock;

  /** Sends it as soon as the transaction has committed; a mail with the same id is sent once. */
  public void send(OutgoingMail mail) {
    tail.rows(MailRows.class, MailRows::new).add(mail);
    due.plan(KIND, mail.id().toString(), clock.instant());
  }

  /** Takes a mail back that is not needed any more; what is out or on the wire stays so. */
  public void takeBack(UUID id) {
    tail.rows(MailRows.class, MailRows::new).takeBack(id);
    due.cancel(KIND, id.toString());
  }
}
