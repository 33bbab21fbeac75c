package io.huifang.ticket.contact;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.contact.ContactApi.finished;
import static io.huifang.ticket.contact.ContactApi.switchboard;
import static io.huifang.ticket.contact.ContactApi.tell;
import static io.huifang.ticket.contact.ContactApi.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContactsTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;
  private final String call = "call-" + UUID.randomUUID();

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void aCallToldBackwardsAndTwiceIsTheCallThatItWas() {
    Instant ten = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    List<List<Object>> events = new ArrayList<>();
    events.add(List.of("OFFERED", 0, Map.of("queue", "billing", "handle", "+49 30 1234567")));
    events.add(List.of("QUEUED", 10, Map.of("queue", "billing")));
    events.add(List.of("ANSWERED", 45, Map.of("agent", "agent-wu")));
    events.add(List.of("HELD", 100, Map.of()));
    events.add(List.of("RESUMED", 130, Map.of()));
    events.add(List.of("ENDED", 200, Map.of()));
    events.add(List.of("WRAPPED_UP", 240, Map.of()));
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(5));
    JsonPath last = null;
    for (List<Object> event : events) {
      @SuppressWarnings("unchecked")
      Map<String, Object> more = (Map<String, Object>) event.get(2);
      last = told(call, (String) event.get(0), ten.plusSeconds((int) event.get(1)), more);
    }
    assertThat(last).isNotNull();
    assertThat(
            List.of(
                last.getInt("contact.waitSeconds"),
                last.getInt("contact.talkSeconds"),
                last.getInt("contact.holdSeconds"),
                last.getInt("contact.wrapUpSeconds")))
        .containsExactly(35, 125, 30, 40);
    assertThat(last.getString("contact.outcome")).isEqualTo("ANSWERED");
    assertThat(last.getString("contact.team")).isEqualTo("north");
    assertThat(last.getString("contact.handle")).isEqualTo("+49 30 1234567");
    List<String> ended = events("contact.ended.v1", last.getString("contact.id"));
    assertThat(ended).isNotEmpty().allSatisfy(event -> assertThat(event).doesNotContain("1234567"));
    assertThat(ended.get(ended.size() - 1)).contains("\"wrapUpSeconds\":40");
  }

  @Test
  void twentyEventsAtOnceOfACallThatIsNewMakeOneCall() throws Exception {
    Instant now = clock.instant().minusSeconds(3000).truncatedTo(ChronoUnit.SECONDS);
    List<Callable<Response>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String signal = i == 0 ? "OFFERED" : i % 2 == 0 ? "RESUMED" : i == 1 ? "ANSWERED" : "HELD";
      int second = i;
      all.add(() -> tell(call, signal, now.plusSeconds(second), Map.of()));
    }
    ExecutorService crowd = Executors.newFixedThreadPool(20);
    try {
      for (Future<Response> one : crowd.invokeAll(all)) {
        one.get().then().statusCode(200);
      }
    } finally {
      crowd.shutdown();
    }
    JsonPath found = admin().get("/api/contacts?externalId=" + call).jsonPath();
    assertThat(found.getList("items")).hasSize(1);
    assertThat(found.getLong("items[0].version")).isLessThanOrEqualTo(20);
    told(call, "ENDED", now.plusSeconds(21), Map.of());
    JsonPath ended = admin().get("/api/contacts?externalId=" + call).jsonPath();
    // answered at 1; on hold from 3 to 4, 5 to 6 ... 17 to 18, and from 19 to the end
    assertThat(ended.getInt("items[0].holdSeconds")).isEqualTo(8 + 2);
    assertThat(ended.getInt("items[0].talkSeconds")).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OFFERED|9999-12-30T00:00:00Z|{}|at",
        "OFFERED|1999-01-01T00:00:00Z|{}|at",
        "LOST|now|{}|signal",
        "ANSWERED|now|{\"outcome\":\"ANSWERED\"}|outcome",
        "ENDED|now|{\"outcome\":\"ANSWERED\"}|outcome",
        "QUEUED|now|{\"customerId\":\"00000000-0000-0000-0000-000000000001\"}|customerId",
        "QUEUED|now|{\"queue\":\"nul\\u0000\"}|",
      })
  void eventsThatCannotBeAreRefused(String signal, String at, String more, String field) {
    String time = at.equals("now") ? clock.instant().toString() : at;
    String rest = more.length() > 2 ? "," + more.substring(1) : "}";
    String body =
        "{\"externalId\":\"%s\",\"signal\":\"%s\",\"at\":\"%s\"%s"
            .formatted(call, signal, time, rest);
    Response answer = switchboard().body(body).post("/api/contact-events");
    answer.then().statusCode(400);
    if (field != null) {
      answer.then().body("errors[0].field", equalTo(field));
    }
    admin().get("/api/contacts?externalId=" + call).then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^offeredAt^:^2026-03-02T10:00:00Z^,^queuedAt^:^2026-03-02T09:59:00Z^|queuedAt",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^answeredAt^:^2026-03-02T10:02:00Z^,^endedAt^:^2026-03-02T10:01:00Z^|endedAt",
        "^offeredAt^:^9999-03-02T10:00:00Z^|offeredAt",
        "^offeredAt^:^0020-03-02T10:00:00Z^|offeredAt",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^endedAt^:^2026-05-02T10:00:00Z^|endedAt",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^answeredAt^:^2026-03-02T10:00:00Z^,^holdSeconds^:604801|holdSeconds",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^waitSeconds^:-5|waitSeconds",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^outcome^:^ABANDONED^,^talkSeconds^:5|talkSeconds",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^transfers^:5000|transfers",
        "^offeredAt^:^2026-03-02T10:00:00Z^,^ticketId^:^00000000-0000-0000-0000-000000000001^|ticketId",
      })
  void recordsThatCannotHaveBeenAreRefusedByName(String fields, String field) {
    String body = "{\"externalId\":\"" + call + "\"," + fields.replace('^', '"') + "}";
    switchboard()
        .body(body)
        .post("/api/contacts")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void aBatchTakesWhatMakesSenseAndSaysWhatDoesNot() {
    String batch =
        """
        [{"externalId":"%1$s","queue":"<script>alert(1)</script>","offeredAt":"2026-03-02T10:00:00Z","waitSeconds":7},
         {"externalId":"%1$s-2","offeredAt":"2026-03-02T10:00:00Z","waitSeconds":-1},
         {"offeredAt":"2026-03-02T10:00:00Z"}, null]
        """
            .formatted(call);
    List<String> first = List.of("CREATED", "REFUSED", "REFUSED", "REFUSED");
    List<String> again = List.of("UNCHANGED", "REFUSED", "REFUSED", "REFUSED");
    for (List<String> expected : List.of(first, again)) {
      switchboard()
          .body(batch)
          .post("/api/contacts/batch")
          .then()
          .statusCode(200)
          .body("results.outcome", equalTo(expected))
          .body("results[1].reason", containsString("waitSeconds"));
    }
    switchboard()
        .body(batch.replace("\"waitSeconds\":7", "\"waitSeconds\":8"))
        .post("/api/contacts/batch")
        .then()
        .body("results[0].outcome", equalTo("CORRECTED"));
    List<String> told = events("contact.ended.v1", contact(call).getString("items[0].id"));
    assertThat(told).hasSize(2);
    assertThat(told.get(1)).contains("\"aggregateversion\":2").contains("\"waitSeconds\":8");
  }

  @Test
  void aRecordKnowsBetterThanEventsWhateverComesAfterIt() {
    Instant at = clock.instant().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    told(call, "OFFERED", at, Map.of("handle", "0301234567"));
    switchboard()
        .body(
            "{\"externalId\":\"%s\",\"offeredAt\":\"%s\",\"outcome\":\"ANSWERED\",\"talkSeconds\":44}"
                .formatted(call, at))
        .post("/api/contacts")
        .then()
        .statusCode(200)
        .header("Contact-Kept", "CORRECTED")
        .body("talkSeconds", equalTo(44));
    told(call, "ABANDONED", at.plusSeconds(5), Map.of());
    assertThat(contact(call).getString("items[0].outcome")).isEqualTo("ANSWERED");
  }

  @Test
  void oneKeyTellsOfOneContact() {
    String body = "{\"offeredAt\":\"2026-03-02T10:00:00Z\"}";
    String key = UUID.randomUUID().toString();
    String first =
        id(switchboard().header("Idempotency-Key", key).body(body).post("/api/contacts"));
    String again =
        id(switchboard().header("Idempotency-Key", key).body(body).post("/api/contacts"));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void whoCallsIsRecognisedByTheirNumberHoweverItIsWritten() {
    String digits = "%08d".formatted(new Random().nextInt(100_000_000));
    String customer =
        id(
            agent()
                .body("{\"name\":\"Wang Wei\",\"phone\":\"010 " + digits + "\"}")
                .post("/api/customers"));
    Instant at = clock.instant().minusSeconds(60);
    JsonPath known = told(call, "QUEUED", at, Map.of("handle", "+86 10-" + digits));
    assertThat(known.getString("contact.customerId")).isEqualTo(customer);
    assertThat(known.getString("contact.handle")).isNull();
    agent()
        .body(
            "{\"name\":\"Wang Fang\",\"externalId\":\"x"
                + digits
                + "\",\"phone\":\"10 "
                + digits
                + "\"}")
        .post("/api/customers")
        .then()
        .statusCode(201);
    JsonPath family = told(call + "b", "QUEUED", at, Map.of("handle", "+86 10-" + digits));
    assertThat(family.getString("contact.customerId")).isNull();
    assertThat(family.getString("contact.handle")).isEqualTo("+86 10-" + digits);
  }

  @Test
  void agentsSeeTheContactsOfTheirTeamAndLinkThemToTheirTickets() {
    String north = id(finished("north"));
    String south = id(finished("south"));
    agent().get("/api/contacts/" + south).then().statusCode(404);
    agent()
        .get("/api/contacts?limit=200")
        .then()
        .body("items.id", hasItem(north))
        .body("items.id", not(hasItem(south)));
    manager().get("/api/contacts?limit=200").then().body("items.id", hasItem(south));
    agent()
        .body("{\"offeredAt\":\"2026-03-02T10:00:00Z\"}")
        .post("/api/contacts")
        .then()
        .statusCode(403);

    String ticket = id(TicketApi.open());
    String theirs =
        id(
            as("agent-zhao", "south", "agent")
                .body(TicketApi.contact("VIP", "STANDARD"))
                .post("/api/tickets"));
    Response seen = agent().get("/api/contacts/" + north);
    link(north, seen.header("ETag"), theirs).then().statusCode(404);
    link(north, null, ticket).then().statusCode(428);
    link(north, "\"7\"", ticket).then().statusCode(412);
    link(north, seen.header("ETag"), ticket)
        .then()
        .statusCode(200)
        .body("ticketId", equalTo(ticket))
        .body("customerId", notNullValue())
        .body("handle", nullValue());
    assertThat(events("contact.ended.v1", north).get(1)).contains("\"correlationid\":\"" + ticket);
  }

  @Test
  void whoIsBeingServedWasAnsweredAndWhoWaitsWasNot() {
    Instant at = clock.instant().minusSeconds(100);
    told(call, "QUEUED", at, Map.of("queue", call));
    told(call, "ANSWERED", at.plusSeconds(20), Map.of());
    told(call + 2, "QUEUED", at, Map.of("queue", call));
    String day = LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString();
    manager()
        .get("/api/contacts/summary?from=" + day + "&to=" + day + "&queue=" + call)
        .then()
        .statusCode(200)
        .body("all.offered", equalTo(2))
        .body("all.answered", equalTo(1))
        .body("all.answeredInTime", equalTo(1))
        .body("all.open", equalTo(1))
        .body("all.meanHandlingSeconds", nullValue());
  }

  @Test
  void whoeverFallsSilentIsNotWaitedForForEver() {
    Instant at = clock.instant().minusSeconds(60);
    told(call, "QUEUED", at, Map.of());
    clock.advance(Duration.ofHours(5));
    due.drain();
    assertThat(contact(call).getString("items[0].stage")).isEqualTo("QUEUED");
    clock.advance(Duration.ofHours(2));
    due.drain();
    assertThat(contact(call).getString("items[0].outcome")).isEqualTo("LOST");
    told(call, "ABANDONED", at.plusSeconds(90), Map.of());
    assertThat(contact(call).getString("items[0].outcome")).isEqualTo("ABANDONED");
    assertThat(contact(call).getInt("items[0].waitSeconds")).isEqualTo(90);
    clock.reset();
  }

  private static Response link(String contact, String etag, String ticket) {
    var request = agent().body("{\"ticketId\":\"" + ticket + "\"}");
    return (etag == null ? request : request.header("If-Match", etag))
        .put("/api/contacts/" + contact + "/ticket");
  }

  private static JsonPath contact(String externalId) {
    return admin().get("/api/contacts?externalId=" + externalId).jsonPath();
  }

  private List<String> events(String type, String contact) {
    return entities
        .createNativeQuery(
            "select event::text from outbox_event where type = :type and subject = :id order by seq",
            String.class)
        .setParameter("type", type)
        .setParameter("id", UUID.fromString(contact))
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }
}
