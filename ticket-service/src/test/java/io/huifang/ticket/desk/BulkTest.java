package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many tickets at once, with a result for each. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BulkTest {
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void aHundredAreAssigned() {
    List<String> all = IntStream.range(0, 100).mapToObj(i -> id(open())).toList();
    bulk(all.stream().map(t -> item(t, 1)).toList(), "\"assign\":\"agent-wu\"")
        .then()
        .statusCode(200)
        .body("changed", equalTo(100))
        .body("left", equalTo(0))
        .body("items.id", equalTo(all));
    agent().get("/api/tickets/" + all.get(99)).then().body("agent", equalTo("agent-wu"));
  }

  @Test
  void eachSaysWhatBecameOfIt() {
    String good = id(open());
    String stale = id(open());
    String foreign =
        id(
            as("agent-x", "south", "agent")
                .body(
                    TicketApi.contact("STANDARD", "STANDARD")
                        .replace("\"channel\"", "\"team\":\"south\",\"channel\""))
                .post("/api/tickets"));
    Desk.reclassify(stale);
    bulk(
            List.of(
                item(good, 1),
                item(stale, 1),
                item(foreign, 1),
                item(UUID.randomUUID().toString(), 1),
                item(good, 1)),
            "\"priority\":\"URGENT\"")
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 412, 404, 404, 412))
        .body("items[0].version", equalTo(2))
        .body("items[1].problem.type", equalTo("urn:huifang:problem:stale-version"))
        .body("changed", equalTo(1));
    admin().get("/api/tickets/" + foreign).then().body("priority", equalTo("NORMAL"));
  }

  @Test
  void justOneThingIsDone() {
    String id = id(open());
    bulk(List.of(item(id, 1)), "\"tag\":\"a\",\"priority\":\"HIGH\"").then().statusCode(400);
    agent()
        .body("{\"items\":[" + item(id, 1) + "]}")
        .post("/api/tickets/bulk")
        .then()
        .statusCode(400);
    agent().body("{\"items\":[],\"tag\":\"a\"}").post("/api/tickets/bulk").then().statusCode(400);
    bulk(List.of(item(id, 1)), "\"tag\":\"late-van\"").then().body("changed", equalTo(1));
    agent().get("/api/tickets/" + id).then().body("tags", contains("late-van"));
  }

  @Test
  void thePageSaysWhichOnesWereLeftAndWhy() {
    String good = id(open());
    String stale = id(open());
    String number = agent().get("/api/tickets/" + stale).path("number");
    Desk.reclassify(stale);
    Response done =
        Desk.by(TicketApi.AGENT)
            .formParam("ticket", good + " 1", stale + " 1")
            .formParam("act", "tag")
            .formParam("tag", "late-van")
            .post("/desk/bulk");
    done.then().statusCode(303);
    String page =
        Desk.by(TicketApi.AGENT)
            .cookies(done.cookies())
            .redirects()
            .follow(true)
            .get("/desk?view=team")
            .asString();
    assertThat(page).contains(number + ": ");
  }

  private static String item(String id, long version) {
    return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
  }

  private static Response bulk(List<String> items, String what) {
    String all = items.stream().collect(Collectors.joining(","));
    return agent().body("{\"items\":[" + all + "]," + what + "}").post("/api/tickets/bulk");
  }
}
