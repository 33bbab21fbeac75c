package io.huifang.survey.mail;

import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many invitations a second one replica decides about, writes and hands to a mail server, which
 * runs in the same process and so takes its share of the machine. With {@code -Dmails=4000}.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@EnabledIfSystemProperty(named = "mails", matches = "\\d+")
class MailSpeedTest {
  private static final Logger LOG = Logger.getLogger(MailSpeedTest.class);
  private static final String SENT = "select count(*) from invitation where state = 'SENT'";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;

  @Test
  void oneReplicaAndAServerBesideIt() {
    clock.reset();
    due.drain();
    int warm = Integer.getInteger("mails") / 4;
    LOG.infof("Warming up: %d mails, %.0f a second", warm, perSecond(warm));
    int mails = Integer.getInteger("mails");
    LOG.infof("Measured: %d mails, %.0f a second", mails, perSecond(mails));
  }

  private double perSecond(int mails) {
    Set<String> addresses = new HashSet<>();
    List<String> events = new ArrayList<>();
    for (int i = 0; i < mails; i++) {
      Loop loop = Loop.create();
      addresses.add(loop.email());
      events.add(loop.customer(i % 2 == 0 ? "en" : "zh-CN"));
      events.add(loop.resolved(3));
      if (events.size() == 400 || i == mails - 1) {
        post(events.toArray(new String[0]));
        events.clear();
      }
    }
    long before = replicas.count(SENT);
    long start = System.nanoTime();
    try (DueEngine replica = replicas.another()) {
      replica.start();
      await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofMinutes(10))
          .until(() -> replicas.count(SENT) >= before + mails);
    }
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    for (MimeMessage mail : Mailbox.server().getReceivedMessages()) {
      try {
        addresses.remove(mail.getAllRecipients()[0].toString());
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(addresses).as("who got none").isEmpty();
    return mails / seconds;
  }
}
