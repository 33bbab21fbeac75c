package io.huifang.ticket.duplicate;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person: found, made one, taken apart again. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class JoiningTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;
  private final String mark = UUID.randomUUID().toString().substring(0, 12);
  private final String number =
      "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  private String lost;
  private String kept;

  @BeforeEach
  void two() {
    clock.reset();
    TicketApi.staff();
    lost =
        open("{\"name\":\"An %s\",\"email\":\"an-%s@example.org\",\"tier\":\"VIP\"}", "First")
            .path("customerId");
    kept = open("{\"phone\":\"+86 " + number + "\"}", "Second").path("customerId");
  }

  @Test
  void aMergedRecordLivesOnInTheOtherOne() {
    merge(lost, kept).then().statusCode(200).body("id", equalTo(kept));
    for (String id : List.of(lost, kept)) { // its id goes on working
      agent()
          .get("/api/customers/" + id)
          .then()
          .body("id", equalTo(kept))
          .body("name", equalTo("An " + mark))
          .body("email", equalTo("an-" + mark + "@example.org"))
          .body("tier", equalTo("VIP"))
          .body("aliases", contains(lost))
          .body("handles.kind", hasItem("EMAIL"));
      assertThat(page(id)).contains("First", "Second");
    }
    assertThat(ticketsOf(kept)).containsExactlyInAnyOrder("First", "Second");
    assertThat((String) open("{\"email\":\"an-%s@example.org\"}", "Third").path("customerId"))
        .isEqualTo(kept);
    assertThat((String) by(lost, "Fourth").path("customerId")).isEqualTo(kept);
    assertThat(told(lost)).contains("\"mergedInto\":\"" + kept + "\"");
    assertThat(found("an-" + mark)).contains("/customers/" + kept).doesNotContain(lost);
  }

  @Test
  void takenApartEachHasWhatWasTheirsAndWhatCameLaterStays() {
    merge(lost, kept);
    open("{\"email\":\"an-%s@example.org\"}", "Third");
    undo(lost).then().statusCode(200).body("id", equalTo(lost)).body("aliases", empty());
    assertThat(ticketsOf(lost)).containsExactly("First");
    assertThat(ticketsOf(kept)).containsExactlyInAnyOrder("Second", "Third");
    agent()
        .get("/api/customers/" + kept)
        .then()
        .body("name", nullValue())
        .body("email", nullValue())
        .body("tier", equalTo("STANDARD"))
        .body("handles.kind", contains("PHONE"));
    assertThat((String) open("{\"email\":\"an-%s@example.org\"}", "Fifth").path("customerId"))
        .isEqualTo(lost);
    assertThat(told(lost)).doesNotContain("mergedInto");
    assertThat(found("an-" + mark)).contains("/customers/" + lost).doesNotContain(kept);
    undo(lost).then().statusCode(409);
    merge(lost, kept).then().statusCode(200); // and again
    assertThat(ticketsOf(kept)).contains("First", "Second", "Third", "Fifth");
  }

  @Test
  void aHandleOfBothRecordsIsOne() {
    merge(lost, kept);
    agent()
        .get("/api/customers/" + kept)
        .then()
        .body("handles.kind", contains("EMAIL", "PHONE")); // the alias has the address too
    String handle = agent().get("/api/customers/" + kept).path("handles[0].id");
    agent()
        .header("If-Match", etag(kept))
        .delete("/api/customers/" + kept + "/handles/" + handle)
        .then()
        .statusCode(200)
        .body("email", nullValue())
        .body("handles.kind", contains("PHONE"));
    undo(lost).then().body("email", nullValue()).body("handles", empty());
  }

  @Test
  void aChainIsTakenApartAtAnyPlace() {
    String last = open("{\"openid\":\"oM-%s\"}", "Deep").path("customerId");
    merge(lost, kept);
    merge(kept, last).then().body("aliases", containsInAnyOrder(lost, kept));
    assertThat(ticketsOf(last)).containsExactlyInAnyOrder("First", "Second", "Deep");
    undo(lost).then().statusCode(200);
    assertThat(ticketsOf(lost)).containsExactly("First");
    undo(kept).then().statusCode(200).body("id", equalTo(kept));
    assertThat(ticketsOf(kept)).containsExactly("Second");
    assertThat(ticketsOf(last)).containsExactly("Deep");
  }

  @Test
  void bothWaysAtOnceOneWins() throws Exception {
    String one = etag(lost);
    String other = etag(kept);
    List<Integer> answers =
        atOnce(
            List.of(
                () -> merge(lost, kept, one).statusCode(),
                () -> merge(kept, lost, other).statusCode()));
    assertThat(answers).contains(200).anyMatch(status -> status == 409 || status == 412);
    agent().get("/api/customers/" + lost).then().statusCode(200);
  }

  @Test
  void whoOptedOutIsNotAskedByAnyRecord() {
    change(lost, "{\"optedOut\":true}").then().statusCode(200);
    merge(lost, kept).then().body("optedOut", equalTo(true));
    undo(lost);
    agent().get("/api/customers/" + kept).then().body("optedOut", equalTo(false));
    agent().get("/api/customers/" + lost).then().body("optedOut", equalTo(true));
    merge(lost, kept);
    change(kept, "{\"optedOut\":false}").then().statusCode(200);
    assertThat(told(lost)).contains("\"optedOut\":false"); // the wish of a person, not of a record
    undo(lost).then().body("optedOut", equalTo(false));
  }

  @Test
  void thePeopleOfOthersAreNotMerged() {
    String theirs =
        manager()
            .body(
                """
                {"channel":"PHONE","category":"billing","subject":"South","team":"south",
                 "customer":{"email":"south-%s@example.org"}}
                """
                    .formatted(mark))
            .post("/api/tickets")
            .path("customerId");
    String etag = manager().get("/api/customers/" + theirs).header("ETag");
    merge(lost, theirs, etag(lost)).then().statusCode(404);
    merge(theirs, lost, etag).then().statusCode(404);
    agent().get("/api/customers/" + theirs + "/duplicates").then().statusCode(404);
    merge(lost, lost, etag(lost)).then().statusCode(409);
    merge(lost, UUID.randomUUID().toString(), etag(lost)).then().statusCode(404);
    merge(lost, kept, "\"99\"").then().statusCode(412);
    agent()
        .body("{\"into\":\"" + kept + "\"}")
        .post("/api/customers/" + lost + "/merge")
        .then()
        .statusCode(428);
  }

  @Test
  void manyTicketsFollowInTheBackground() {
    for (int n = 0; n < TicketsFollow.TOGETHER + 5; n++) {
      by(lost, "Many " + n);
    }
    merge(lost, kept);
    due.drain();
    assertThat(leftWith(lost)).isZero();
    undo(lost);
    due.drain();
    assertThat(leftWith(lost)).isEqualTo(TicketsFollow.TOGETHER + 6);
    assertThat(ticketsOf(kept)).containsExactly("Second");
  }

  /** By somebody who has read the record just before it was merged. */
  @Test
  void whatComesInAtThatVeryMomentFollows() {
    merge(lost, kept);
    stray(lost, kept);
    assertThat(leftWith(lost)).isOne();
    clock.advance(Duration.ofSeconds(31));
    due.drain();
    assertThat(leftWith(lost)).isZero();
  }

  @Test
  void erasingOneErasesBoth() {
    merge(lost, kept);
    TicketApi.cancelImports();
    admin()
        .header("If-Match", manager().get("/api/customers/" + lost).header("ETag"))
        .post("/api/customers/" + lost + "/erasure")
        .then()
        .statusCode(200)
        .body("tickets", equalTo(2));
    for (String id : List.of(lost, kept)) {
      manager().get("/api/customers/" + id).then().statusCode(404);
      assertThat(told(id)).isEmpty();
    }
    assertThat(
            entities
                .createNativeQuery("select count(*) from outbox_event where event like :mark")
                .setParameter("mark", "%" + mark + "%")
                .getSingleResult())
        .isEqualTo(0L);
  }

  @Test
  void recordsThatAreAlikeAreFoundWithTheReason() {
    String number = "1%010d".formatted(Math.abs(mark.hashCode()));
    String first =
        open("{\"phone\":\"" + number + "\",\"name\":\"Bo " + mark + "\"}", "a").path("customerId");
    String abroad = open("{\"phone\":\"+86 " + number + "\"}", "b").path("customerId");
    String named =
        open("{\"name\":\"bo " + mark + "\",\"phone\":\"02099" + number.substring(7) + "\"}", "c")
            .path("customerId");
    String plus = open("{\"email\":\"an-%s+shop@example.org\"}", "d").path("customerId");
    agent()
        .get("/api/customers/" + first + "/duplicates")
        .then()
        .body("customer.id", contains(abroad, named))
        .body("why", contains(List.of("PHONE"), List.of("NAME_AND_PHONE")));
    agent()
        .get("/api/customers/" + lost + "/duplicates")
        .then()
        .body("customer.id", contains(plus))
        .body("why[0]", contains("MAILBOX"));
    agent()
        .get("/api/customers/" + plus + "/duplicates")
        .then()
        .body("customer.id", contains(lost));
    merge(abroad, first).then().statusCode(200);
    agent()
        .get("/api/customers/" + first + "/duplicates")
        .then()
        .body("customer.id", contains(named));
  }

  @Transactional
  void stray(String of, String like) {
    entities
        .createNativeQuery(
            "update ticket set customer_id = :of where customer_id = :like and subject = 'Second'")
        .setParameter("of", UUID.fromString(of))
        .setParameter("like", UUID.fromString(like))
        .executeUpdate();
  }

  private long leftWith(String person) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from ticket where customer_id = :id")
                .setParameter("id", UUID.fromString(person))
                .getSingleResult())
        .longValue();
  }

  private String told(String person) {
    List<?> all =
        entities
            .createNativeQuery(
                "select event from outbox_event where subject = :id order by seq desc limit 1")
            .setParameter("id", UUID.fromString(person))
            .getResultList();
    return all.isEmpty() ? "" : (String) all.get(0);
  }

  private List<String> ticketsOf(String person) {
    return entities
        .createNativeQuery("select subject from ticket where customer_id = :id", String.class)
        .setParameter("id", UUID.fromString(person))
        .getResultList();
  }

  private Response open(String customer, String subject) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"%s","customer":%s}
            """
                .formatted(subject, customer.replace("%s", mark)))
        .post("/api/tickets");
  }

  private static Response by(String person, String subject) {
    return agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"%s","customerId":"%s"}
            """
                .formatted(subject, person))
        .post("/api/tickets");
  }

  private static String page(String person) {
    return as("agent-li", "north", "agent")
        .accept("text/html")
        .get("/customers/" + person)
        .asString();
  }

  private static String found(String words) {
    return agent().accept("text/html").queryParam("q", words).get("/customers").asString();
  }

  private static Response change(String person, String body) {
    return agent().header("If-Match", etag(person)).body(body).patch("/api/customers/" + person);
  }

  private static Response merge(String from, String into) {
    return merge(from, into, etag(from));
  }

  private static Response merge(String from, String into, String etag) {
    return agent()
        .header("If-Match", etag)
        .body("{\"into\":\"" + into + "\"}")
        .post("/api/customers/" + from + "/merge");
  }

  private static Response undo(String person) {
    return agent().header("If-Match", etag(person)).delete("/api/customers/" + person + "/merge");
  }

  private static String etag(String person) {
    return agent().get("/api/customers/" + person).header("ETag");
  }

  private static List<Integer> atOnce(List<Callable<Integer>> what) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(what.size());
    try {
      List<Integer> results = new java.util.ArrayList<>();
      for (var done : threads.invokeAll(what)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
