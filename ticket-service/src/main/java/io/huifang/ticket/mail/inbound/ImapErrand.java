package io.huifang.ticket.mail.inbound;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.StandingWork;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks into the mailbox every now and then; one replica at a time, because it is one due row. */
@ApplicationScoped
public class ImapErrand implements DueErrand {
  private static final Logger LOG = Logger.getLogger(ImapErrand.class);
  private static final String KIND = "imap";

  /** Never parked: an outage of the server is nobody's fault. */
  private static final DueRules RULES =
      DueRules.ERRANDS.batch(1).workers(1).lease(Duration.ofMinutes(2)).parkAfter(0);

  @Inject ImapConfig config;
  @Inject ImapMailbox mailbox;
  @Inject StandingWork standing;
  @Inject Clock clock;

  void plan(@Observes StartupEvent start) throws SQLException {
    if (config.host().isPresent()) {
      standing.register(KIND, "inbox", clock.instant());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    if (config.host().isEmpty()) {
      return;
    }
    String trouble = "";
    try {
      int taken = mailbox.takeAll(claim);
      LOG.debugf("%d mails taken from the mailbox", taken);
    } catch (MessagingException e) {
      trouble = e.getClass().getSimpleName();
      LOG.warnf("The mailbox cannot be read: %s", trouble);
    }
    claim.again(clock.instant().plus(config.every()), trouble);
  }
}
