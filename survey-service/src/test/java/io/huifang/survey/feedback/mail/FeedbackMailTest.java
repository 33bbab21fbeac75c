package io.huifang.survey.feedback.mail;

import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.feedback.mail.Handed.became;
import static io.huifang.survey.feedback.mail.Handed.feedback;
import static io.huifang.survey.feedback.mail.Handed.hand;
import static io.huifang.survey.feedback.mail.Handed.mail;
import static io.huifang.survey.feedback.mail.Handed.note;
import static io.huifang.survey.feedback.mail.Handed.read;
import static io.huifang.survey.feedback.mail.Handed.somebody;
import static io.huifang.survey.feedback.mail.Handed.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write becomes feedback, once, of whom it is and about what. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedbackMailTest {
  private final String address = somebody();
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void aMailIsFeedbackWithItsSubjectItsSenderAndTheTimeOfTheClock() {
    String id = feedback(mail(address, "Too slow", "", "I waited for a week.\n-- \nWang Wei\nCEO"));
    read(id)
        .body("source", equalTo("MAIL"))
        .body("title", equalTo("Too slow"))
        .body("text", equalTo("I waited for a week."))
        .body("language", equalTo("en"))
        .body("author.name", equalTo("Wang Wei"))
        .body("author.contact", equalTo(address))
        .body("author.customerId", nullValue())
        .body("receivedAt", equalTo(clock.instant().toString()))
        .body("occurredAt", equalTo(clock.instant().toString()))
        .body("state", equalTo("NEW"));
    assertThat(note(id)).isNull();
  }

  @Test
  void theSenderIsTheCustomerWhoHasThisAddressAndSoIsTheRecordThatLivesOn() {
    Loop loop = Loop.create();
    post(loop.customer("en"));
    String upper = loop.email().toUpperCase(java.util.Locale.ROOT);
    read(feedback(mail(upper, "Lamp", "", "It is broken")))
        .body("author.customerId", equalTo(loop.customer().toString()));

    Loop living = Loop.create();
    post(living.customer("en"), loop.mergedInto(living.customer(), 2, false));
    read(feedback(mail(loop.email(), "Lamp", "", "It is broken still")))
        .body("author.customerId", equalTo(living.customer().toString()));
  }

  @Test
  void whoSharesAnAddressIsNotGuessed() {
    Loop one = Loop.create();
    Loop other = Loop.create();
    post(one.customer("en"), other.customerChanged(1, "en", one.email(), false));
    read(feedback(mail(one.email(), "Lamp", "", "Whose am I?")))
        .body("author.customerId", nullValue())
        .body("author.contact", equalTo(one.email()));
  }

  @Test
  void severeWordsCountInTheSubjectToo() {
    read(feedback(mail(address, "My lawyer will write", "", "Good bye")))
        .body("severity", equalTo("HIGH"))
        .body("severeWords", contains("lawyer"));
  }

  @Test
  void handedInTwiceOrByManyAtOnceItIsThereOnce() throws Exception {
    String mail = mail(address, "Once", "", "Only once");
    ExecutorService servers = Executors.newFixedThreadPool(6);
    Callable<String> one = () -> hand(mail).then().statusCode(200).extract().path("outcome");
    List<String> outcomes = new ArrayList<>();
    for (var done : servers.invokeAll(Collections.nCopies(6, one))) {
      outcomes.add(done.get());
    }
    servers.shutdown();
    assertThat(outcomes)
        .containsExactlyInAnyOrder("FEEDBACK", "KNOWN", "KNOWN", "KNOWN", "KNOWN", "KNOWN");
    String id = became(hand(mail), "KNOWN").extract().path("feedback");
    read(id).body("title", equalTo("Once"));
    assertThat(of(address)).isEqualTo(1);

    String another = mail.replace("Only once", "Another one under the same id");
    assertThat(text(feedback(another))).startsWith("Another one");
    became(hand(another), "KNOWN");
    assertThat(of(address)).isEqualTo(2);
  }

  private long of(String contact) {
    return replicas.count("select count(*) from feedback where author_contact = '" + contact + "'");
  }

  @Test
  void withoutAMessageIdTheSameBytesAreTheSameMail() {
    String mail = mail(address, "No id", "", "x").replaceAll("Message-ID.*\n", "");
    feedback(mail);
    became(hand(mail), "KNOWN");
    feedback(mail.replace("10:00:00", "10:00:01"));
  }

  @Test
  void whoWritesAgainGoesOnWithTheFeedbackThatWaits() {
    String first = mail(address, "Parcel", "", "It is wet");
    String main = feedback(first);
    String id = Handed.id(first);
    String again =
        became(
                hand(mail(address, "Re: Parcel", "References: <x@y> " + id + "\n", "My lawyer!")),
                "JOINED")
            .extract()
            .path("feedback");
    read(again).body("joinedInto", equalTo(main)).body("text", equalTo("My lawyer!"));
    read(main).body("severity", equalTo("HIGH")).body("joinedInto", nullValue());
    manager().get("/api/feedback?joinedInto=" + main).then().body("items", hasSize(1));
    manager()
        .get("/api/feedback/" + main + "/events")
        .then()
        .body("items.kind", contains("RECEIVED", "SORTED", "JOINED"));

    // and with the same one if it is the second mail that is answered
    String second = mail(address, "Re: Parcel", "In-Reply-To: " + id + "\n", "One more thing");
    became(hand(second), "JOINED");
    String secondId = Handed.id(second);
    String third =
        became(
                hand(mail(address, "Re: Parcel", "In-Reply-To: " + secondId + "\n", "And another")),
                "JOINED")
            .extract()
            .path("feedback");
    read(third).body("joinedInto", equalTo(main));
  }

  @Test
  void whoWritesAgainAfterTheAnswerIsSeen() {
    String first = mail(address, "Parcel", "", "It is wet");
    String main = feedback(first);
    String etag = manager().get("/api/feedback/" + main).header("ETag");
    manager()
        .header("If-Match", etag)
        .body("{\"text\":\"Sorry\",\"way\":\"mail\"}")
        .post("/api/feedback/" + main + "/answer")
        .then()
        .statusCode(200);
    String id = Handed.id(first);
    String again = feedback(mail(address, "Re: Parcel", "In-Reply-To: " + id + "\n", "Not enough"));
    read(again).body("joinedInto", nullValue()).body("state", equalTo("NEW"));
  }

  @Test
  void whoAnswersOurQuestionByMailIsItsCustomerAndSpeaksOfItsTicket() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    String ours = Mailbox.to(loop.email()).get(0).getMessageID();
    String elsewhere = somebody();
    read(feedback(mail(elsewhere, "Re: How did we do?", "In-Reply-To: " + ours + "\n", "Badly")))
        .body("author.customerId", equalTo(loop.customer().toString()))
        .body("author.contact", equalTo(elsewhere))
        .body("ticketId", equalTo(loop.ticket().toString()))
        .body("ticketNumber", equalTo("T-000042"))
        .body("team", equalTo("north"));

    String invitation = invitations(loop.ticket()).extract().path("items[0].id");
    String to = mail(elsewhere, "Hello", "", "Badly, I said");
    read(feedback(to.replace("feedback@", "returns+" + invitation + "@")))
        .body("author.customerId", equalTo(loop.customer().toString()))
        .body("ticketId", equalTo(loop.ticket().toString()));
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void anInvitationThatNobodyKnowsIsNoReasonToLoseTheMail() {
    String nobody = Ids.next().toString();
    String headers = "In-Reply-To: <" + nobody + "@survey.huifang>\n";
    String mail = mail(address, "Re: How did we do?", headers, "Well");
    read(feedback(mail.replace("feedback@", "returns+" + nobody + "@")))
        .body("ticketId", nullValue())
        .body("author.contact", equalTo(address));
  }

  @Test
  void reportsAboutOurMailsAreNoFeedback() {
    String report =
        mail(address, "Read: your question", "", "--b\nContent-Type: text/plain\n\nread\n--b--")
            .replace("text/plain; charset=UTF-8\n\n--b", "multipart/report; boundary=b\n\n--b");
    became(hand(report), "IGNORED").body("feedback", nullValue());
    assertThat(of(address)).isZero();
  }
}
