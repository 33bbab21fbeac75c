package io.huifang.survey.mail;

import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.mail.MailSettled;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Recovery;
import io.huifang.survey.Replicas;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DeliveryTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Crash crash;
  @Inject Recovery recovery;
  @Inject Replicas replicas;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
    crash.never();
    due.drain();
    recovery.untilMailGoesOut();
  }

  @AfterEach
  void evening() {
    recovery.untilMailGoesOut();
  }

  @Test
  void waitsForAServerThatIsDownAndThenSendsOnce() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    int port = Mailbox.down();
    try {
      due.drain();
      invitations(loop.ticket())
          .body("items.state", contains("SENDING"))
          .body("items[0].attempts", equalTo(1));
    } finally {
      Mailbox.backOn(port);
    }
    clock.advance(Duration.ofSeconds(5));
    due.drain();
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void givesUpWhenTheQuestionIsStale() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    clock.advance(Duration.ofDays(4));
    int port = Mailbox.down();
    try {
      due.drain();
    } finally {
      Mailbox.backOn(port);
    }
    invitations(loop.ticket()).body("items.state", contains("BOUNCED"));
  }

  @Test
  void tellsThatARefusedMailBounced() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    int port = Mailbox.down();
    try (RefusingServer refusing = new RefusingServer(port)) {
      due.drain();
    } finally {
      Mailbox.backOn(port);
    }
    invitations(loop.ticket()).body("items.state", contains("BOUNCED"));
    assertThat(told.about(loop.ticket())).containsExactly("kpi invitation.bounced.v1");
  }

  @Test
  void aCrashBetweenMailAndMarkSendsTheSameLinkAgain() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    crash.once();
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    assertThat(told.about(loop.ticket())).isEmpty();
    due.drain();
    assertThat(Mailbox.to(loop.email())).as("not before its pause is over").hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    due.drain();
    assertThat(Mailbox.to(loop.email()))
        .hasSize(2)
        .extracting(Mailbox::link)
        .containsOnly(Mailbox.link(loop.email()));
    assertThat(Mailbox.to(loop.email()))
        .extracting(mail -> mail.getHeader("Message-ID")[0])
        .containsOnly(Mailbox.to(loop.email()).get(0).getHeader("Message-ID")[0]);
    assertThat(told.about(loop.ticket())).containsExactly("kpi invitation.sent.v1");
  }

  @Test
  void anAnswerThatOvertakesTheMarkProvesTheDelivery() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    crash.once();
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "5")).then().statusCode(303);
    clock.advance(Duration.ofMinutes(2));
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    invitations(loop.ticket()).body("items.state", contains("ANSWERED"));
    assertThat(told.about(loop.ticket()))
        .containsOnlyOnce("kpi invitation.sent.v1")
        .containsOnlyOnce("kpi answer.received.v1");
  }

  @Test
  void sendersSideBySideAskACustomerOnce() throws Exception {
    List<Loop> loops = Stream.generate(Loop::create).limit(10).toList();
    for (Loop loop : loops) {
      post(loop.customer("en"), loop.resolved(3), loop.nextTicket().resolved(3));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<Integer> replica = () -> replicas.another().drain();
    for (Future<Integer> done : threads.invokeAll(Collections.nCopies(4, replica))) {
      done.get();
    }
    threads.shutdown();
    assertThat(loops).allSatisfy(loop -> assertThat(Mailbox.to(loop.email())).hasSize(1));
  }

  @Test
  void whatTheReleaseBeforeWasSendingKeepsItsLink() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    String secret = LinkToken.random().secret();
    replicas.sql(
        "update invitation set state = 'SENDING', attempts = 1, asked_at = due_at,"
            + " pending_secret = '%s', token_hash = '%s' where ticket_id = '%s'"
                .formatted(secret, new LinkToken(secret).hash(), loop.ticket()));
    due.drain();
    assertThat(Mailbox.link(loop.email())).isEqualTo("/s/" + secret);
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void theSenderIsReadableInTheMail() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    InternetAddress from = (InternetAddress) Mailbox.to(loop.email()).get(0).getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("survey@huifang.example");
    assertThat(from.getPersonal()).isEqualTo("Huifang 回访");
  }

  /** The process dies after the server has the mail and before we know. */
  @ApplicationScoped
  public static class Crash {
    private final AtomicBoolean armed = new AtomicBoolean();

    void once() {
      armed.set(true);
    }

    void never() {
      armed.set(false);
    }

    void onEnd(@Observes MailSettled end) {
      if (armed.getAndSet(false)) {
        throw new IllegalStateException("killed, for a test");
      }
    }
  }
}
