package io.huifang.survey;

import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LoopTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void runsFromAResolvedTicketToAnAnswer() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("zh-CN"), loop.resolved(5)).body("results.outcome", hasSize(2));
    due.drain();
    MimeMessage mail = Mailbox.to(loop.email()).get(0);
    assertThat(mail.getSubject()).contains("您对这次服务满意吗").contains("T-000042");
    assertThat(Mailbox.part(mail, "text/plain")).contains("Wang Wei，您好").contains("/opt-out");
    String link = Mailbox.link(mail);
    assertThat(Mailbox.part(mail, "text/html")).contains(link).contains("overall=5");

    browser()
        .get(link + "?overall=4")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Language", "zh-CN")
        .body(containsString("<html lang=\"zh-CN\">"))
        .body(containsString("name=\"overall\" value=\"4\" checked"))
        .body(containsString("T-000042"));
    submit(
            link,
            Map.of(
                "overall",
                "2",
                "attitude",
                "1",
                "nps",
                "3",
                "solved",
                "no",
                "comment",
                "我要投诉！\r\n找律师"))
        .then()
        .statusCode(303)
        .header("Location", allOf(containsString(link + "/thanks"), containsString("lang=zh")));
    browser().get(link + "/thanks").then().statusCode(200).body(containsString("谢谢您"));

    manager()
        .get("/api/answers?ticket=" + loop.ticket())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].scores.touchpoint", contains("OVERALL", "ATTITUDE"))
        .body("items[0].scores.value", contains(2, 1))
        .body("items[0].nps", equalTo(3))
        .body("items[0].solvedAtFirstContact", equalTo(false))
        .body("items[0].comment", equalTo("我要投诉！\n找律师"))
        .body("items[0].severeWords", contains("律师", "投诉"))
        .body("items[0].dims.team", equalTo("north"))
        .body("items[0].questionnaire", equalTo("service"))
        .body("items[0].questionnaireVersion", equalTo(1));
    invitations(loop.ticket())
        .body("items.state", contains("ANSWERED"))
        .body("items[0].sentAt", notNullValue());
    assertThat(told.about(loop.ticket()))
        .containsExactly(
            "kpi invitation.sent.v1", "kpi answer.received.v1", "escalation answer.received.v1");
  }

  @Test
  void followsACaseUpWithoutAskingAboutFirstContact() {
    Loop loop = Loop.create();
    UUID caseId = UUID.randomUUID();
    post(loop.customer("en"), loop.caseClosed(caseId, 9));
    due.drain();
    String link = Mailbox.link(loop.email());
    browser()
        .get(link)
        .then()
        .body(containsString("Did we put it right?"))
        .body(org.hamcrest.Matchers.not(containsString("first contact")));
    submit(link, Map.of("overall", "5")).then().statusCode(303);
    manager()
        .get("/api/answers?ticket=" + loop.ticket())
        .then()
        .body("items[0].purpose", equalTo("CASE"))
        .body("items[0].caseId", equalTo(caseId.toString()));
  }

  @Test
  void anEventIsTakenOnceAndInAnyOrder() {
    Loop loop = Loop.create();
    String resolved = loop.resolved(7);
    post(loop.customerChanged(3, "en", loop.email(), false))
        .body("results[0].outcome", equalTo("accepted"));
    post(loop.customerChanged(2, "zh-CN", "old-" + loop.email(), false));
    post(resolved);
    String before = invitations(loop.ticket()).extract().asString();
    // taken twice, but it changes nothing: versions tell that it was considered
    post(resolved).body("results[0].outcome", equalTo("accepted"));
    assertThat(invitations(loop.ticket()).extract().asString()).isEqualTo(before);
    post(loop.resolved(6)).body("results[0].outcome", equalTo("accepted"));
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    assertThat(Mailbox.to("old-" + loop.email())).isEmpty();
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void rejectsAnEventThatWillNeverBeReadable() {
    Loop loop = Loop.create();
    String broken = loop.resolved(1).replace("\"id\":\"" + loop.ticket() + "\"", "\"id\":\"x\"");
    post(broken, loop.customer("en")).body("results.outcome", contains("rejected", "accepted"));
    post(SurveyApi.event(
            "ticket.resolved.v1", loop.ticket(), loop.ticket(), 1, "2026-03-04T01:00:00Z", "{}"))
        .body("results.outcome", contains("rejected"));
    post(SurveyApi.event(
            "ticket.opened.v1", loop.ticket(), loop.ticket(), 1, "2026-03-04T01:00:00Z", "{}"))
        .body("results.outcome", contains("ignored"));
  }
}
