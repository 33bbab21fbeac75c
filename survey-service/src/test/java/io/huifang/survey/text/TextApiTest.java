package io.huifang.survey.text;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.survey.SurveyApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a comment to terms, with scope, bad input, erasure and withdrawal. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TextApiTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Replicas replicas;
  private final String mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  @BeforeEach
  void morning() {
    clock.reset();
    due.drain();
  }

  private String answered(String comment) {
    Loop loop = Loop.create();
    post(loop.customer("zh-CN"), loop.resolved(3));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "1", "comment", comment))
        .then()
        .statusCode(303);
    return manager().get("/api/answers?ticket=" + loop.ticket()).path("items[0].id");
  }

  private static ValidatableResponse mentions(RequestSpecification who, String term) {
    return who.queryParam("term", term).get("/api/text/mentions").then();
  }

  @Test
  void aCommentIsReadWithItsAnswer() {
    String answer = answered("我要投诉，客服态度不好 " + mark);
    assertThat(planned(answer)).isZero();
    manager()
        .get("/api/text/answers/" + answer)
        .then()
        .statusCode(200)
        .body("writtenIn", equalTo("CHINESE"))
        .body("terms", hasItems("投诉", "客服", "态度", "不好", mark))
        .body("severity", equalTo("HIGH"));
    mentions(manager(), mark)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].answer", equalTo(answer))
        .body("items[0].term", equalTo(mark))
        .body("items[0].left", equalTo("我要投诉，客服态度不好 "))
        .body("items[0].score", equalTo(1));
  }

  @Test
  void aLeadSeesTheWordsOfTheTeamAndNobodyElses() {
    CommentImport comments = new CommentImport();
    for (int i = 0; i < 4; i++) {
      comments.row(mark + i, "2026-03-01T0" + i + ":00:00Z", "2", "慢 " + mark, "south", "");
    }
    comments.run(due);
    String path = "/api/text/terms?limit=200&from=2026-03-01T00:00:00Z&to=2026-03-01T05:00:00Z";
    manager()
        .get(path)
        .then()
        .body("rows.term", hasItem(mark))
        .body("rows.find { it.term == '" + mark + "' }.n", equalTo(4))
        .body("rows.find { it.term == '" + mark + "' }.bad", equalTo(4));
    as("lead", "south", "lead").get(path).then().body("rows.term", hasItem(mark));
    as("lead", "north", "lead").get(path).then().body("rows.term", not(hasItem(mark)));
    as("lead", "north", "lead")
        .get(path + "&team=south")
        .then()
        .body("rows.term", not(hasItem(mark)));
    manager().get(path + "&team=north").then().body("rows.term", not(hasItem(mark)));
    manager().get(path + "&channel=CHAT").then().body("rows.term", hasItem(mark));
    manager().get(path + "&tier=VIP").then().body("rows.term", not(hasItem(mark)));
    mentions(as("lead", "north", "lead"), mark).body("items", hasSize(0));
    mentions(as("lead", "south", "lead"), mark).body("items", hasSize(4));
    String answer = mentions(manager(), mark).extract().path("items[0].answer");
    as("lead", "north", "lead").get("/api/text/answers/" + answer).then().statusCode(404);
    as("agent-li", "north", "agent").get("/api/text/terms").then().statusCode(403);
    String next =
        manager()
            .get("/api/text/mentions?limit=3&term=" + mark)
            .then()
            .body("items", hasSize(3))
            .extract()
            .path("next");
    manager()
        .get("/api/text/mentions?limit=3&term=" + mark + "&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  void whatRisesIsComparedWithThePeriodBefore() {
    CommentImport comments = new CommentImport();
    for (int i = 0; i < 60; i++) {
      String said = i % 2 == 0 ? "漏水 " + mark : "还可以";
      comments.row(mark + "n" + i, "2025-02-11T00:%02d:00Z".formatted(i), "", said, "north", "");
      comments.row(mark + "b" + i, "2025-02-10T00:%02d:00Z".formatted(i), "", "还可以", "north", "");
    }
    comments.run(due);
    manager()
        .get("/api/text/terms?by=rising&from=2025-02-11T00:00:00Z&to=2025-02-12T00:00:00Z")
        .then()
        .body("comments.n", equalTo(60))
        .body("comments.before", equalTo(60))
        .body("rows.term", hasItems("漏水", mark))
        .body("rows[0].n", equalTo(30))
        .body("rows[0].before", equalTo(0));
  }

  @Test
  void badInputIsRefusedWithAReason() {
    for (String bad :
        new String[] {
          "terms?by=x",
          "terms?limit=0",
          "terms?team=%00",
          "terms?from=x",
          "terms?by=rising",
          "terms?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z",
          "mentions",
          "mentions?term=",
          "mentions?term=" + "x".repeat(51),
          "mentions?term=%00",
          "mentions?term=a&cursor=eA",
          "mentions?term=a&cursor=%F0"
        }) {
      manager().urlEncodingEnabled(false).get("/api/text/" + bad).then().statusCode(400);
    }
    manager().get("/api/text/answers/x").then().statusCode(404);
    String[] hostile = {"'; drop table answer; --", "%", "<b>", "\\", "好*", "$1"};
    for (String term : hostile) {
      mentions(manager(), term).statusCode(200).body("items", hasSize(0));
    }
  }

  @Test
  void whatWasReadGoesWithTheCommentOfAnErasedCustomer() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(5));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "2", "comment", "never again " + mark));
    due.drain();
    mentions(manager(), mark).body("items", hasSize(1));
    UUID nobody = Ids.next();
    post(
        SurveyApi.event(
            "customer.erased.v1",
            nobody,
            nobody,
            1,
            "2026-03-04T02:00:00Z",
            "{\"erased\":{\"id\":\"%s\",\"replacedBy\":\"%s\",\"tickets\":[\"%s\"],\"importedAs\":[]}}"
                .formatted(loop.customer(), nobody, loop.ticket())));
    mentions(manager(), mark).body("items", hasSize(0));
    assertThat(left()).isZero();
    clock.advance(Duration.ofMinutes(2));
    auditor.audit();
    due.drain();
    assertThat(left()).isZero();
  }

  @Test
  void anImportThatIsTakenBackTakesItsWordsAlongAndACorrectedOneIsReadAgain() {
    String row = "2024-01-01T00:00:00Z";
    new CommentImport().row(mark, row, "1", "slow " + mark, "north", "").run(due);
    mentions(manager(), mark).body("items.term", contains(mark));
    String again =
        new CommentImport()
            .row(mark, row, "5", "fast other" + mark, "north", "")
            .correcting()
            .run(due);
    mentions(manager(), mark).body("items", hasSize(0));
    mentions(manager(), "other" + mark).body("items", hasSize(1));
    admin().post("/api/imports/" + again + "/undo").then().statusCode(202);
    due.drain();
    mentions(manager(), "other" + mark).body("items", hasSize(0));
    mentions(manager(), mark).body("items", hasSize(1));
  }

  @Test
  void theAuditFindsWhatNobodyWouldRead() {
    String answer = answered("lost " + mark);
    replicas.sql("delete from text_analysis where answer_id = '" + answer + "'");
    clock.advance(Duration.ofMinutes(2));
    assertThat(auditor.audit()).contains("text " + answer);
    due.drain();
    mentions(manager(), mark).body("items", hasSize(1));
    assertThat(auditor.audit()).doesNotContain("text " + answer);
  }

  /** How often the comment waits for being read. */
  private int planned(String answer) {
    return replicas.sql(
        "update due_work set key = key where kind = 'text' and key = '" + answer + "'");
  }

  /** How many rows still have the word. */
  private int left() {
    return replicas.sql(
        "update text_analysis set analysed_at = analysed_at where '" + mark + "' = any(terms)");
  }
}
