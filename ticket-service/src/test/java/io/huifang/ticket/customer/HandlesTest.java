package io.huifang.ticket.customer;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person with many telephones, addresses and openids. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HandlesTest {
  @Inject EntityManager entities;
  private final String mark = UUID.randomUUID().toString().substring(0, 12);
  private final String email = "an." + mark + "@example.org";
  private final String number =
      "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

  @BeforeEach
  void people() {
    TicketApi.staff();
  }

  @Test
  void everyHandleLeadsToTheSamePerson() {
    String person = contact("{\"name\":\"An\",\"email\":\"%s\"}".formatted(email));
    add(person, "PHONE", "+86 " + number, false).then().statusCode(200);
    add(person, "EMAIL", "work-" + email, false).then().statusCode(200);
    add(person, "OPENID", "oX-" + mark, false).then().statusCode(200);
    for (String handle :
        List.of(
            "\"phone\":\"+86-%s\"".formatted(number),
            "\"phone\":\"0086 (%s) %s\"".formatted(number.substring(0, 3), number.substring(3)),
            "\"email\":\"WORK-%s\"".formatted(email),
            "\"openid\":\"oX-%s\"".formatted(mark))) {
      assertThat(contact("{" + handle + "}")).as(handle).isEqualTo(person);
    }
    agent()
        .get("/api/customers/" + person)
        .then()
        .body("email", equalTo(email))
        .body("phone", equalTo("+86 " + number)) // had none: the first one
        .body("handles.kind", contains("EMAIL", "EMAIL", "OPENID", "PHONE"))
        .body("handles.first", contains(true, false, false, true));
    for (String words : List.of("work-an." + mark, number.substring(4), "oX-" + mark)) {
      assertThat(found(words)).as(words).contains("/customers/" + person);
    }
  }

  @Test
  void theFirstAddressChangesPlacesWithAnother() {
    String person = contact("{\"name\":\"An\",\"email\":\"%s\"}".formatted(email));
    add(person, "EMAIL", "new-" + email, true)
        .then()
        .body("email", equalTo("new-" + email))
        .body("handles.shown", contains("new-" + email, email));
    assertThat(contact("{\"email\":\"%s\"}".formatted(email))).isEqualTo(person);
    String first = agent().get("/api/customers/" + person).path("handles[0].id");
    String etag = etag(person);
    agent()
        .header("If-Match", etag)
        .delete("/api/customers/" + person + "/handles/" + first)
        .then()
        .statusCode(200)
        .body("email", equalTo(email))
        .body("handles.shown", contains(email));
    agent()
        .header("If-Match", etag)
        .delete("/api/customers/" + person + "/handles/" + first)
        .then()
        .statusCode(412);
    assertThat(contact("{\"email\":\"new-%s\"}".formatted(email))).isNotEqualTo(person);
  }

  @Test
  void whatIsCorrectedIsNoHandleAnyMore() {
    String person = contact("{\"name\":\"An\",\"email\":\"typo-%s\"}".formatted(email));
    agent()
        .header("If-Match", etag(person))
        .body("{\"email\":\"%s\"}".formatted(email))
        .patch("/api/customers/" + person)
        .then()
        .statusCode(200)
        .body("handles.shown", contains(email));
    assertThat(contact("{\"email\":\"typo-%s\"}".formatted(email))).isNotEqualTo(person);
  }

  @Test
  void nobodyTakesTheHandleOfAnother() {
    String one = contact("{\"email\":\"%s\"}".formatted(email));
    String other = contact("{\"phone\":\"%s\"}".formatted(number));
    add(other, "EMAIL", email.toUpperCase(java.util.Locale.ROOT), false)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:handle-taken"));
    for (String bad : List.of("no address", "a@b@c", "", " ")) {
      add(other, "EMAIL", bad, false).then().statusCode(400);
    }
    add(other, "PHONE", "+", false).then().statusCode(400);
    add(other, "PHONE", "' or 1=1 --", false).then().statusCode(400);
    agent().get("/api/customers/" + one).then().body("handles.shown", contains(email));
    agent()
        .get("/api/customers/" + other)
        .then()
        .body("email", nullValue())
        .body("handles.kind", not(containsInAnyOrder("EMAIL")));
  }

  @Test
  void contactsFromOneNewPlaceAtOnceAreOneCustomer() throws Exception {
    for (String handle :
        List.of("\"openid\":\"oY-%s\"".formatted(mark), "\"phone\":\"%s\"".formatted(number))) {
      List<String> made = atOnce(12, n -> contact("{" + spelled(handle, n) + "}"));
      assertThat(made.stream().distinct()).as(handle).hasSize(1);
    }
  }

  @Test
  void oneHandleForTwoPeopleAtOnceIsTakenByOne() throws Exception {
    List<String> people =
        List.of(
            contact("{\"email\":\"a-%s\"}".formatted(email)),
            contact("{\"email\":\"b-%s\"}".formatted(email)));
    List<Integer> answers = atOnce(2, n -> add(people.get(n), "PHONE", number, false).statusCode());
    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void siblingsAreToldOfAllHandles() {
    String person = contact("{\"email\":\"%s\"}".formatted(email));
    add(person, "OPENID", "oZ-" + mark, false);
    String told =
        (String)
            entities
                .createNativeQuery(
                    "select event from outbox_event where subject = :id order by seq desc limit 1")
                .setParameter("id", UUID.fromString(person))
                .getSingleResult();
    assertThat(told).contains("customer.changed.v1", "\"kind\":\"OPENID\"", "oZ-" + mark);
  }

  private static String found(String words) {
    return manager().accept("text/html").queryParam("q", words).get("/customers").asString();
  }

  private static String spelled(String handle, int n) {
    boolean phone = handle.startsWith("\"phone\":\"138") && n % 2 == 1;
    return phone ? handle.replace("\"138", "\"138-") : handle;
  }

  private static String contact(String customer) {
    return manager()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"Charged twice","team":"north",
             "customer":%s}
            """
                .formatted(customer))
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .extract()
        .path("customerId");
  }

  private static Response add(String person, String kind, String value, boolean first) {
    return agent()
        .header("If-Match", etag(person))
        .body("{\"kind\":\"%s\",\"value\":\"%s\",\"first\":%s}".formatted(kind, value, first))
        .post("/api/customers/" + person + "/handles");
  }

  private static String etag(String person) {
    return agent().get("/api/customers/" + person).header("ETag");
  }

  private static <T> List<T> atOnce(int times, java.util.function.IntFunction<T> what)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<T>> all =
          IntStream.range(0, times).<Callable<T>>mapToObj(n -> () -> what.apply(n)).toList();
      List<T> results = new java.util.ArrayList<>();
      for (var done : threads.invokeAll(all)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
