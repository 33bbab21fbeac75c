package io.huifang.escalation.matrix;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Dims;
import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who owns what, and two administrators who publish at the same moment. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MatricesTest {
  @Inject SettableClock clock;
  @Inject Matrices matrices;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
  }

  @Test
  void whoHasTheFewestOpenCasesOfTheTeamOwnsTheNext() {
    EscalationApi.person("west-a", "AGENT", "west");
    EscalationApi.person("west-b", "AGENT", "west");
    EscalationApi.person("east-c", "AGENT", "east");
    assertThat(agentOf("west")).as("of equals the first by id").isEqualTo("west-a");
    assertThat(agentOf("east")).isEqualTo("east-c");
    String first = handedTo("west-a");
    assertThat(agentOf("west")).isEqualTo("west-b");
    handedTo("west-b");
    handedTo("west-b");
    assertThat(agentOf("west")).isEqualTo("west-a");
    handedTo("west-a");
    change(first, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(
            first,
            "closure",
            "{\"rootCause\":\"PROCESS\",\"touchpoint\":\"RESULT\",\"party\":\"p\","
                + "\"answerToCustomer\":\"a\"}")
        .then()
        .statusCode(200);
    assertThat(agentOf("west")).as("a closed case is no work").isEqualTo("west-a");
    assertThat(agentOf("nowhere"))
        .as("else anybody in the post who has fewer")
        .isNotIn("west-a", "west-b");
  }

  private String agentOf(String team) {
    Dims dims = new Dims(null, null, null, null, null, null, team, null);
    CaseLevel level = CaseLevel.of(CaseLevel.Post.AGENT, 60);
    return QuarkusTransaction.requiringNew()
        .call(() -> matrices.dutyAt(level, dims, clock.instant()).owner());
  }

  private static String handedTo(String owner) {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", ""));
    String id = caseAbout(ticket);
    change(id, "owner", "{\"owner\":\"" + owner + "\"}").then().statusCode(200);
    return id;
  }

  @Test
  void oneOfManyPublishersOnTopOfOneVersionSucceeds() throws Exception {
    JsonNode current =
        new ObjectMapper().readTree(specialist().get("/api/escalation-matrix/current").asString());
    long version = current.path("version").asLong();
    String body = "{\"rules\":" + current.path("rules") + "}";
    Callable<Integer> publish =
        () ->
            as("admin", null, "admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/escalation-matrix")
                .statusCode();
    ExecutorService administrators = Executors.newFixedThreadPool(8);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> done : administrators.invokeAll(Collections.nCopies(8, publish))) {
      statuses.add(done.get());
    }
    administrators.shutdown();
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 412);
    assertThat((int) specialist().get("/api/escalation-matrix/current").path("version"))
        .as("at once, although it is kept in memory")
        .isEqualTo((int) version + 1);
  }

  @Test
  void nonsenseIsRefusedWithItsPlace() {
    for (String who :
        List.of("king", "person", "specialist ann", "on-call nothing", "team " + "x".repeat(200))) {
      Response current = as("admin", null, "admin").get("/api/escalation-matrix/current");
      as("admin", null, "admin")
          .header("If-Match", current.header("ETag"))
          .body(
              """
              {"rules":[{"name":"all","calendar":"always","levels":[
                {"who":["%s"],"withinMinutes":60}]}]}
              """
                  .formatted(who))
          .post("/api/escalation-matrix")
          .then()
          .statusCode(400);
    }
  }
}
