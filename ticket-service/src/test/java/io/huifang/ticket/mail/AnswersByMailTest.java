package io.huifang.ticket.mail;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.mail.Correspondence.address;
import static io.huifang.ticket.mail.Correspondence.conversation;
import static io.huifang.ticket.mail.Correspondence.handIn;
import static io.huifang.ticket.mail.Correspondence.mail;
import static io.huifang.ticket.mail.Correspondence.plain;
import static io.huifang.ticket.mail.Correspondence.received;
import static io.huifang.ticket.mail.Correspondence.state;
import static io.huifang.ticket.mail.Correspondence.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail from the customer in reply to a reply. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswersByMailTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String address = address();

  @BeforeEach
  void morning() {
    clock.reset();
  }

  /** The Message-ID, with brackets, of the mail that brought the agent's reply. */
  private String replied(String ticket) throws Exception {
    change(ticket, "replies", "{\"text\":\"Which order was it?\"}").then().statusCode(200);
    due.drain();
    List<MimeMessage> mails = received(address);
    return mails.get(mails.size() - 1).getMessageID();
  }

  @Test
  void aReplyIsAlsoSentInOneThreadWithTheLinkToTheTicket() throws Exception {
    String ticket = ticket("PHONE", address);
    due.drain();
    assertThat(received(address)).as("nobody on the telephone needs a mail").isEmpty();

    String first = replied(ticket);
    change(ticket, "replies", "{\"text\":\"The money is <b>back</b>\"}").then().statusCode(200);
    due.drain();

    MimeMessage second = received(address).get(1);
    assertThat(second.getHeader("In-Reply-To")).containsExactly(first);
    assertThat(second.getHeader("References")[0]).contains(first);
    assertThat(second.getSubject()).matches("\\[T-\\d+] Charged twice");
    assertThat(plain(second)).contains("The money is <b>back</b>", "/status/");
    assertThat(second.getContent()).isNotNull();
  }

  @Test
  void theAnswerStandsInTheConversationOnceHoweverOftenItComes() throws Exception {
    String ticket = ticket("PHONE", address);
    String reply = replied(ticket);
    String answer =
        mail(
            address,
            "Re: whatever",
            reply,
            "Order 0417\n\nOn Thu, 26 Nov 2026, Service wrote:\n> Which order was it?");

    handIn(answer)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("ADDED"))
        .body("ticket", equalTo(ticket));
    handIn(answer).then().statusCode(200).body("outcome", equalTo("KNOWN"));

    assertThat(conversation(ticket))
        .extracting(message -> message.get("text"))
        .containsExactly("Twice", "Which order was it?", "Order 0417");
  }

  @Test
  void twoGatewaysWithOneMailAddItOnce() throws Exception {
    String ticket = ticket("PHONE", address);
    String answer = mail(address, "Re", replied(ticket), "Order 0417");
    Callable<String> one = () -> handIn(answer).path("outcome");
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<String> outcomes =
        two.invokeAll(List.of(one, one)).stream().map(AnswersByMailTest::result).toList();
    two.shutdown();

    assertThat(outcomes).containsExactlyInAnyOrder("ADDED", "KNOWN");
    assertThat(conversation(ticket)).hasSize(3);
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aResolvedTicketOpensAgainButNotForThanks() throws Exception {
    String ticket = ticket("PHONE", address);
    String reply = replied(ticket);
    change(ticket, "resolution", "{\"text\":\"Refunded\"}").then().statusCode(200);
    due.drain();
    List<MimeMessage> mails = received(address);
    assertThat(plain(mails.get(mails.size() - 1))).contains("is solved", "Refunded");

    handIn(mail(address, "Re", reply, "Thank you very much!")).then().statusCode(200);
    assertThat(state(ticket)).isEqualTo("RESOLVED");
    handIn(mail(address, "Re", reply, "It is still not there.")).then().statusCode(200);
    assertThat(state(ticket)).isEqualTo("OPEN");
  }

  @Test
  void afterTheGracePeriodANewTicketFollows() throws Exception {
    String ticket = ticket("PHONE", address);
    String reply = replied(ticket);
    change(ticket, "resolution", "{\"text\":\"Refunded\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));

    String next =
        handIn(mail(address, "Re: Charged twice", reply, "Again!"))
            .then()
            .body("outcome", equalTo("OPENED"))
            .extract()
            .path("ticket");

    assertThat(next).isNotEqualTo(ticket);
    agent()
        .get("/api/tickets/" + next)
        .then()
        .body("channel", equalTo("EMAIL"))
        .body("category", equalTo("billing"))
        .body("team", equalTo("north"));
    assertThat(conversation(next).get(0).get("text").toString()).startsWith("Again!\n\n[T-");
  }

  @Test
  void anAnswerFromAnotherAddressIsRefusedPolitelyAndOnceADay() throws Exception {
    String ticket = ticket("PHONE", address);
    String reply = replied(ticket);
    String stranger = address();

    for (int i = 0; i < 3; i++) {
      handIn(mail(stranger, "Re: Charged twice", reply, "Tell me all"))
          .then()
          .statusCode(200)
          .body("outcome", equalTo("REFUSED"))
          .body("ticket", equalTo(null));
    }
    due.drain();

    assertThat(conversation(ticket)).hasSize(2);
    assertThat(received(stranger)).hasSize(1);
    MimeMessage refusal = received(stranger).get(0);
    assertThat(plain(refusal)).contains("belongs to another address").doesNotContain("Which order");
    assertThat(refusal.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void theNumberInTheSubjectAndAGuessedIdOpenNothingOfTheOldTicket() {
    String ticket = ticket("PHONE", address);
    String number = agent().get("/api/tickets/" + ticket).path("number");
    String guess = "<" + ticket + "." + UUID.randomUUID() + "@huifang>";

    for (String answered : new String[] {"", guess}) {
      handIn(mail(address, "Re: [" + number + "] Charged twice", answered, "Hello"))
          .then()
          .body("outcome", equalTo("OPENED"));
    }

    assertThat(conversation(ticket)).hasSize(1);
  }
}
