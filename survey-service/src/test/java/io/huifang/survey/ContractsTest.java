package io.huifang.survey;

import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.postAs;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContractsTest {
  private static final String US = "survey-service";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;
  @Inject Recovery recovery;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void theOpenApiDocumentIsWhatRuns() {
    Contracts.assertOpenApiIsCurrent(US);
  }

  @Test
  void tellsWhatItPromises() throws Exception {
    List<JsonNode> events = new ArrayList<>();
    Loop full = Loop.create();
    post(full.customer("zh-CN"), full.resolved(3));
    due.drain();
    submit(
            Mailbox.link(full.email()),
            Map.of("overall", "1", "result", "2", "nps", "0", "solved", "yes", "comment", "骗子"))
        .then()
        .statusCode(303);
    events.addAll(told.events(full.ticket()));
    Loop bare = Loop.create();
    post(bare.customer("en"), bare.caseClosed(Ids.next(), 3));
    due.drain();
    submit(Mailbox.link(bare.email()), Map.of("overall", "5")).then().statusCode(303);
    events.addAll(told.events(bare.ticket()));
    Loop held = Loop.create();
    post(held.resolved(3));
    clock.advance(Duration.ofMinutes(11));
    due.drain();
    events.addAll(told.events(held.ticket()));
    Loop tooEarly = Loop.create();
    post(tooEarly.customer("en"), tooEarly.resolved(3));
    due.drain();
    submit(Mailbox.link(tooEarly.email()) + "/opt-out", Map.of()).then().statusCode(303);
    post(tooEarly.reopened(4));
    events.addAll(told.events(tooEarly.ticket()));
    events.addAll(told.of("opt-out.said.v1", tooEarly.customer()));
    Loop stale = Loop.create();
    post(stale.customer("en"), stale.resolved(3));
    clock.advance(Duration.ofDays(4));
    int port = Mailbox.down();
    due.drain();
    Mailbox.backOn(port);
    recovery.untilMailGoesOut();
    events.addAll(told.events(stale.ticket()));
    events.addAll(told.events(importedAndTakenBack()));
    events.addAll(told.events(seenHere()));
    SurveyApi.admin().body("{}").post("/api/outbox/resync").then().statusCode(202);
    due.drain();
    for (String kind : List.of("invitation.restated", "answer.restated", "resync.ended")) {
      events.add(told.latest(kind + ".v1"));
    }
    Contracts.assertToldAsPromised(US, events);
    events.forEach(ContractsTest::assertEnvelope);
  }

  /** Somebody was told by ticket-service and looks at the bell of this one. */
  private static UUID seenHere() {
    JsonNode raised =
        Contracts.examples("ticket-service").stream()
            .filter(event -> event.path("type").asText().equals("notice.raised.v1"))
            .findFirst()
            .orElseThrow();
    accepted("ticket-service", raised);
    JsonNode notice = raised.path("data").path("notice");
    SurveyApi.as(notice.path("person").asText(), "north", "agent")
        .contentType("application/x-www-form-urlencoded")
        .formParam("line", notice.path("bundle").asText())
        .post("/notices/seen")
        .then()
        .statusCode(200);
    return UUID.fromString(raised.path("correlationid").asText());
  }

  private UUID importedAndTakenBack() {
    String mapping =
        "target: answer\nexternalId: {column: id}\nfields:\n"
            + "  receivedAt: {column: at, type: timestamp}\n  nps: {column: nps, type: integer}\n";
    String job =
        SurveyApi.admin()
            .body(Map.of("fileName", "a.csv", "mapping", mapping))
            .post("/api/imports")
            .path("id");
    SurveyApi.admin()
        .contentType("application/octet-stream")
        .body("id,at,nps\npromised-1,2019-05-01T10:00:00Z,9\n".getBytes(StandardCharsets.UTF_8))
        .put("/api/imports/" + job + "/parts/0");
    SurveyApi.admin().body("{\"parts\":1}").post("/api/imports/" + job + "/start");
    due.drain();
    String answer =
        SurveyApi.manager()
            .get("/api/answers?from=2019-05-01T00:00:00Z&to=2019-05-02T00:00:00Z")
            .path("items[0].id");
    SurveyApi.admin().post("/api/imports/" + job + "/undo").then().statusCode(202);
    due.drain();
    return UUID.fromString(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "ticket-service, ticket.resolved.v1",
    "ticket-service, ticket.reopened.v1",
    "ticket-service, contact.ended.v1",
    "ticket-service, branding.changed.v1",
    "ticket-service, customer.changed.v1",
    "ticket-service, customer.withdrawn.v1",
    "ticket-service, agent.changed.v1",
    "ticket-service, team.changed.v1",
    "ticket-service, notice.raised.v1",
    "escalation-service, notice.seen.v1",
    "escalation-service, case.closed.v1",
    "escalation-service, case.handed-over.v1",
    "escalation-service, promise.moved.v1",
    "escalation-service, promise.kept.v1"
  })
  void takesTheExamplesOfItsSiblings(String service, String type) {
    Path example = Path.of("..", service, "contracts", type + ".example.json");
    assumeTrue(Files.exists(example), example + " is not there yet");
    Contracts.examples(service).stream()
        .filter(event -> event.path("type").asText().equals(type))
        .forEach(
            event -> {
              accepted(service, event);
              ObjectNode tomorrow = (ObjectNode) Contracts.grown(event);
              accepted(service, tomorrow.put("id", Ids.next().toString()));
            });
  }

  /** All of contacts is told to this service; that one is taken back changes nothing here. */
  @Test
  void whatNobodyListensToIsIgnored() {
    Contracts.examples("ticket-service").stream()
        .filter(event -> event.path("type").asText().startsWith("contact.withdrawn"))
        .forEach(
            event ->
                postAs("ticket-service", event.toString())
                    .body("results.outcome", everyItem(is("ignored"))));
  }

  private static void accepted(String service, JsonNode event) {
    postAs(service, event.toString()).body("results.outcome", everyItem(is("accepted")));
  }

  private static void assertEnvelope(JsonNode event) {
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("source").asText()).isEqualTo("/survey-service");
    assertThat(event.path("aggregateversion").asLong()).isPositive();
    assertThat(event.path("correlationid").asText()).isNotBlank();
  }
}
