package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people do at the same moment: one of them wins, and the other learns of it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TwoAtOnceTest {
  @Inject SettableClock clock;
  @Inject EntityManager entities;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void thirtyContactsOfOneNewCustomerMakeOneCustomer() throws Exception {
    String email = UUID.randomUUID() + "@example.org";
    String contact =
        """
        {"channel":"PHONE","category":"billing","subject":"again",
         "customer":{"name":"Wang Wei","email":"%s"}}
        """;
    List<String> spellings = List.of(email, email.toUpperCase(java.util.Locale.ROOT));
    List<Response> all =
        atOnce(30, n -> agent().body(contact.formatted(spellings.get(n % 2))).post("/api/tickets"));
    assertThat(all).allSatisfy(response -> response.then().statusCode(201));
    assertThat(all.stream().map(r -> r.<String>path("customerId")).distinct()).hasSize(1);
  }

  @Test
  void oneKeySentAtOnceOpensOneTicket() throws Exception {
    String key = UUID.randomUUID().toString();
    String contact = TicketApi.contact("VIP", "STANDARD");
    List<Response> all =
        atOnce(10, n -> agent().header("Idempotency-Key", key).body(contact).post("/api/tickets"));
    assertThat(all).allSatisfy(response -> response.then().statusCode(201));
    assertThat(all.stream().map(r -> r.<String>path("id")).distinct()).hasSize(1);
    assertThat(all.stream().filter(r -> "false".equals(r.header("Idempotency-Replayed"))))
        .hasSize(1);
  }

  @Test
  void ofManyRepliesWithOneETagOneIsTaken() throws Exception {
    String id = id(open());
    for (int round = 0; round < 2; round++) { // the first response, and one after it
      String etag = agent().get("/api/tickets/" + id).header("ETag");
      List<Response> all =
          atOnce(
              10,
              n ->
                  agent()
                      .header("If-Match", etag)
                      .body("{\"text\":\"reply " + n + "\"}")
                      .post("/api/tickets/" + id + "/replies"));
      assertThat(all.stream().filter(r -> r.statusCode() == 200)).hasSize(1);
      assertThat(all.stream().filter(r -> r.statusCode() == 412)).hasSize(9);
    }
    agent()
        .get("/api/tickets/" + id + "/messages")
        .then()
        .body("findAll{it.kind=='REPLY'}.size()", equalTo(2));
  }

  @Test
  void theSecondAgentAtTheDeskSeesTheAnswerAndKeepsHisDraft() {
    String id = id(open());
    long seen = agent().get("/api/tickets/" + id).jsonPath().getLong("version");
    desk(id, "reply", "We are looking into it", seen).then().statusCode(303);
    for (String form : new String[] {"reply", "resolve"}) {
      desk(id, form, "my own words <b>" + form, seen)
          .then()
          .statusCode(412)
          .body(containsString("We are looking into it"))
          .body(containsString("my own words &lt;b&gt;" + form))
          .body(containsString("role=\"alert\""));
    }
    // a note takes nothing away from anybody
    desk(id, "note", "the gateway shows two payments", seen).then().statusCode(303);
    agent().get("/api/tickets/" + id + "/messages").then().body("size()", equalTo(3));
  }

  private static Response desk(String id, String form, String text, long version) {
    return as("agent-li", "north", "agent")
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded")
        .formParam("text", text)
        .formParam("version", version)
        .post("/desk/tickets/" + id + "/" + form);
  }

  @Test
  void peopleTeamsAndCalendarsChangedAtOnceGetAVersionEach() throws Exception {
    TicketApi.staff();
    long team = version("team", "north");
    long person = version("agent", "agent-wu");
    atOnce(
        20,
        n -> {
          String name = "Wu Tao " + n;
          admin()
              .body("{\"name\":\"" + name + "\",\"team\":\"north\",\"role\":\"AGENT\"}")
              .put("/api/agents/agent-wu")
              .then()
              .statusCode(200);
          return admin()
              .body("{\"name\":\"north " + n + "\",\"calendar\":\"office\"}")
              .put("/api/teams/north");
        });
    assertThat(version("team", "north")).isEqualTo(team + 20);
    assertThat(version("agent", "agent-wu")).isEqualTo(person + 20);
    assertThat(toldVersions("agent.changed.v1", "Wu Tao")).doesNotHaveDuplicates();
    assertThat(toldVersions("team.changed.v1", "north ")).doesNotHaveDuplicates();

    String id = "busy-" + UUID.randomUUID().toString().substring(0, 8);
    String calendar =
        "{\"id\":\""
            + id
            + "\",\"zone\":\"UTC\",\"weekly\":{\"MONDAY\":"
            + "[{\"from\":\"09:00\",\"to\":\"18:00\"}]},\"dates\":{}}";
    String etag = admin().body(calendar).put("/api/calendars/" + id).header("ETag");
    List<Response> all =
        atOnce(
            10, n -> admin().header("If-Match", etag).body(calendar).put("/api/calendars/" + id));
    assertThat(all.stream().filter(r -> r.statusCode() == 200)).hasSize(1);
    assertThat(all.stream().filter(r -> r.statusCode() == 412)).hasSize(9);
  }

  private long version(String table, String id) {
    return ((Number)
            entities
                .createNativeQuery("select version from " + table + " where id = :id")
                .setParameter("id", id)
                .getSingleResult())
        .longValue();
  }

  private List<?> toldVersions(String type, String name) {
    return entities
        .createNativeQuery(
            "select event::jsonb ->> 'aggregateversion' from outbox_event"
                + " where type = :type and event like :name")
        .setParameter("type", type)
        .setParameter("name", "%" + name + "%")
        .getResultList();
  }

  /** Something that several people do. */
  private interface Action {
    Response by(int n) throws Exception;
  }

  private static List<Response> atOnce(int people, Action action) throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Response>> tasks = new ArrayList<>();
      for (int n = 0; n < people; n++) {
        int who = n;
        tasks.add(() -> action.by(who));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : crowd.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      crowd.shutdownNow();
    }
  }
}
