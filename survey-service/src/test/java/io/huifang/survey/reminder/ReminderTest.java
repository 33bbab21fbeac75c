package io.huifang.survey.reminder;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.publishWithin;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.operation.DueAuditor;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not answer is reminded with the same link, as often as the rule says and no more. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReminderTest {
  private static final String TWICE =
      "{\"reminders\":{\"most\":2,\"afterHours\":72},\"linkDays\":30}";
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Replicas replicas;

  @BeforeEach
  void twice() {
    clock.reset();
    due.drain();
    publish(rule("service", "TICKET", TWICE));
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    asUsual();
  }

  @Test
  void remindsTwiceWithTheSameLinkAndThenNeverAgain() {
    Loop loop = asked();
    String link = Mailbox.link(loop.email());
    clock.advance(THREE_DAYS.minusSeconds(1));
    due.drain();
    assertThat(mails(loop)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    due.drain();
    assertThat(mails(loop)).isEqualTo(2);
    clock.advance(THREE_DAYS);
    due.drain();
    assertThat(mails(loop)).isEqualTo(3);
    assertThat(Mailbox.to(loop.email()))
        .allSatisfy(mail -> assertThat(Mailbox.link(mail)).isEqualTo(link))
        .filteredOn(mail -> subject(mail).startsWith("Reminder: "))
        .hasSize(2);
    assertThat(Mailbox.to(loop.email()))
        .extracting(ReminderTest::end)
        .hasSize(3)
        .doesNotContain("");
    assertThat(Mailbox.to(loop.email()).stream().map(ReminderTest::end).distinct()).hasSize(1);
    clock.advance(Duration.ofDays(20));
    due.drain();
    assertThat(mails(loop)).isEqualTo(3);
    browser().get(link).then().statusCode(200);
    assertThat(kept(loop)).isZero();
  }

  @Test
  void neverAfterAnAnswerAnOptOutAReopeningOrTheEndOfTheLink() {
    Loop answered = asked();
    submit(Mailbox.link(answered.email()), Map.of("overall", "4")).then().statusCode(303);
    Loop out = asked();
    submit(Mailbox.link(out.email()) + "/opt-out", Map.of()).then().statusCode(303);
    Loop elsewhere = asked();
    post(elsewhere.customerChanged(2, "en", elsewhere.email(), true));
    Loop open = asked();
    post(open.reopened(9));
    publish(rule("service", "TICKET", TWICE.replace("30", "2")));
    Loop expired = asked();
    clock.advance(THREE_DAYS);
    due.drain();
    for (Loop loop : List.of(answered, out, elsewhere, open, expired)) {
      assertThat(mails(loop)).isEqualTo(1);
      assertThat(kept(loop)).isZero();
    }
    invitations(expired.ticket()).body("items.state", contains("EXPIRED"));
    assertThat((Integer) manager().get("/api/held-back").path("remindersHeldBack.OPTED_OUT"))
        .isPositive();
  }

  @Test
  void exactlyOnceEachWithTwoReplicas() {
    List<Loop> loops = Stream.generate(this::asked).limit(20).toList();
    clock.advance(THREE_DAYS);
    try (DueEngine first = replicas.another();
        DueEngine second = replicas.another()) {
      first.start();
      second.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                clock.advance(Duration.ofMillis(100));
                return loops.stream().allMatch(loop -> mails(loop) >= 2);
              });
    }
    due.drain();
    assertThat(loops).allSatisfy(loop -> assertThat(mails(loop)).isEqualTo(2));
  }

  @Test
  void remindersHaveALimitOfTheirOwnAndQuietHours() {
    publishWithin(
        "{\"days\":0,\"windowDays\":30,\"windowMost\":9,\"distanceDays\":0,\"remindersMost\":1}",
        rule(
            "service",
            "TICKET",
            "{\"reminders\":{\"most\":1,\"afterHours\":65},\"quiet\":{\"from\":\"21:00\","
                + "\"until\":\"08:30\",\"days\":[]}}"));
    Loop first = asked();
    Loop second = first.nextTicket();
    post(second.resolved(3));
    due.drain();
    assertThat(mails(first)).isEqualTo(2);
    clock.advance(Duration.ofHours(65)); // two in the morning
    due.drain();
    assertThat(mails(first)).isEqualTo(2);
    clock.advance(Duration.ofHours(7));
    due.drain();
    assertThat(mails(first)).isEqualTo(3);
    assertThat((Integer) manager().get("/api/held-back").path("remindersHeldBack.FATIGUE"))
        .isPositive();
  }

  @Test
  void theAuditFindsALostReminderAndSendsItAtItsTime() {
    Loop loop = asked();
    String id = invitations(loop.ticket()).extract().path("items[0].id");
    replicas.sql("delete from due_work where kind = 'reminder' and key = '" + id + "'");
    clock.advance(Duration.ofMinutes(5));
    assertThat(auditor.audit()).contains("reminder " + id);
    due.drain();
    assertThat(mails(loop)).isEqualTo(1);
    clock.advance(THREE_DAYS);
    due.drain();
    assertThat(mails(loop)).isEqualTo(2);
  }

  private Loop asked() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    return loop;
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** The line of a mail that says until when its link works. */
  private static String end(MimeMessage mail) {
    return Mailbox.part(mail, "text/plain")
        .lines()
        .filter(line -> line.startsWith("The link works until "))
        .findFirst()
        .orElse("");
  }

  private static int mails(Loop loop) {
    return Mailbox.to(loop.email()).size();
  }

  /** How many secrets are kept for this customer. */
  private long kept(Loop loop) {
    return replicas.count(
        "select count(*) from reminder_link where invitation_id in (select id from invitation"
            + " where customer_id = '"
            + loop.customer()
            + "')");
  }
}
