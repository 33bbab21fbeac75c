package io.huifang.survey.mail;

import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DeliveryTest {
  @Inject SettableClock clock;
  @Inject MailSender sender;
  @Inject MailQueue queue;
  @Inject MailWriter writer;
  @Inject SmtpPost smtp;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
    sender.sendDue();
  }

  @Test
  void waitsForAServerThatIsDownAndThenSendsOnce() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    int port = Mailbox.down();
    try {
      sender.sendDue();
      invitations(loop.ticket())
          .body("items.state", contains("SENDING"))
          .body("items[0].attempts", equalTo(1));
    } finally {
      Mailbox.backOn(port);
    }
    clock.advance(Duration.ofSeconds(5));
    sender.sendDue();
    sender.sendDue();
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
      sender.sendDue();
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
      sender.sendDue();
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
    smtp.send(writer.write(claim(loop)));
    sender.sendDue();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    sender.sendDue();
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
    Letter letter = claim(loop);
    smtp.send(writer.write(letter));
    submit(Mailbox.link(loop.email()), Map.of("overall", "5")).then().statusCode(303);
    queue.sent(letter.invitation());
    clock.advance(Duration.ofMinutes(2));
    sender.sendDue();
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
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    Callable<Object> replica = Executors.callable(sender::sendDue);
    for (Future<Object> done : replicas.invokeAll(Collections.nCopies(4, replica))) {
      done.get();
    }
    replicas.shutdown();
    assertThat(loops).allSatisfy(loop -> assertThat(Mailbox.to(loop.email())).hasSize(1));
  }

  @Test
  void theSenderIsReadableInTheMail() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    sender.sendDue();
    InternetAddress from = (InternetAddress) Mailbox.to(loop.email()).get(0).getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("survey@huifang.example");
    assertThat(from.getPersonal()).isEqualTo("Huifang 回访");
  }

  private Letter claim(Loop loop) {
    Optional<MailQueue.Step> step = queue.next();
    while (step.flatMap(MailQueue.Step::letter).isEmpty()) {
      step = queue.next();
    }
    Letter letter = step.get().letter().orElseThrow();
    assertThat(letter.to()).isEqualTo(loop.email());
    return letter;
  }
}
