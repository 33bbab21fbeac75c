package io.huifang.ticket.inbound;

import static io.huifang.ticket.TicketApi.manager;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.web.Signature;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What chat and WeChat hand in. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class InboundTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void aConversationIsOneTicketHoweverOftenAMessageComes() {
    Messenger chat = new Messenger(clock, "WECHAT", "");
    List<Response> same =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> chat.send(chat.message("m1", "我的订单在哪里")))
            .toList();
    assertThat(same).allSatisfy(answer -> answer.then().statusCode(200));
    assertThat(same.stream().map(answer -> answer.<String>path("results[0].outcome")).sorted())
        .containsExactly("KNOWN", "KNOWN", "KNOWN", "KNOWN", "KNOWN", "OPENED");
    List<Response> both =
        List.of("m2", "m3").parallelStream()
            .map(id -> chat.send(chat.message(id, "还有 " + id)))
            .toList();
    assertThat(both).allSatisfy(a -> a.then().body("results[0].outcome", equalTo("ADDED")));
    String number = both.get(0).path("results[0].ticket");
    String ticket = ticket(number);
    manager()
        .get("/api/tickets/" + ticket)
        .then()
        .body("channel", equalTo("WECHAT"))
        .body("team", equalTo("north"))
        .body("subject", equalTo("我的订单在哪里"));
    String customer = manager().get("/api/tickets/" + ticket).path("customerId");
    assertThat(manager().get("/api/customers/" + customer).asString()).contains(chat.handle, "小王");
  }

  @Test
  void messagesStandInTheOrderInWhichTheyWereWritten() {
    Messenger chat = new Messenger(clock, "CHAT", "");
    Instant now = clock.instant();
    chat.send(
            chat.message("b", "second", now.minusSeconds(30)),
            chat.message("a", "first", now.minusSeconds(60)),
            chat.message("b", "second", now.minusSeconds(30)))
        .then()
        .statusCode(200)
        .body("results.id", contains("b", "a", "b"));
    chat.send(chat.message("c", "between", now.minusSeconds(45)));
    chat.send(chat.message("d", "from the future", now.plusSeconds(4000)));
    String ticket = ticket(chat.send(chat.message("e", "now")).path("results[0].ticket"));
    manager()
        .get("/api/tickets/" + ticket + "/messages")
        .then()
        .body("text", contains("first", "between", "second", "from the future", "now"));
  }

  @Test
  void afterTheGraceAFollowUpGoesOnAndIsOneAtATime() {
    Messenger chat = new Messenger(clock, "CHAT", "");
    String first = chat.send(chat.message("1", "Broken")).path("results[0].ticket");
    String old = ticket(first);
    changed(old, "resolution", "{\"text\":\"done\"}");
    clock.advance(Duration.ofDays(4));
    due.drain();
    manager().get("/api/tickets/" + old).then().body("state", equalTo("CLOSED"));
    String second = chat.send(chat.message("2", "Broken again")).path("results[0].ticket");
    assertThat(second).isNotEqualTo(first);
    chat.send(chat.message("3", "Hello?")).then().body("results[0].ticket", equalTo(second));
    manager()
        .get("/api/tickets/" + old + "/links")
        .then()
        .body("number", contains(second))
        .body("kind", contains("FOLLOW_UP"));
  }

  @Test
  void onlyWhoHasTheKeyIsHeardAndOnlyNow() {
    Messenger chat = new Messenger(clock, "CHAT", "");
    String body = "{\"messages\":[" + chat.message("1", "Hi") + "]}";
    Instant now = clock.instant();
    chat.post(body, "another key", now).then().statusCode(401);
    chat.post(body, chat.key, now.minus(Duration.ofMinutes(6))).then().statusCode(401);
    chat.post(body, chat.key, now.plus(Duration.ofMinutes(6))).then().statusCode(401);
    new Messenger(clock, "CHAT", "").post(body, chat.key, now).then().statusCode(401);
    given().body(body).post("/api/inbound/" + chat.slug).then().statusCode(401);
    given().body(body).post("/api/inbound/none").then().statusCode(401);
    given()
        .header(Signature.TIME, "9".repeat(30))
        .header(Signature.HEADER, "v1=zz,,v1=")
        .body(body)
        .post("/api/inbound/" + chat.slug)
        .then()
        .statusCode(401);
    chat.post(body, chat.key, now.minus(Duration.ofMinutes(4))).then().statusCode(200);
    assertThat(sealed(chat.slug)).doesNotContain(chat.key);
  }

  @Test
  void twoKeysHoldWhileOneIsChanged() {
    Messenger chat = new Messenger(clock, "CHAT", "");
    String id = row(chat.slug);
    String former = chat.key;
    Map<String, String> form = Map.of("id", id, "version", "1", "do", "rotate");
    chat.key = Messenger.keyOf(Messenger.page(form, "/key"));
    assertThat(chat.key).isNotEmpty().isNotEqualTo(former);
    Messenger.admin()
        .formParam("id", id)
        .formParam("version", "1")
        .formParam("do", "rotate")
        .post("/settings/inbound/key")
        .then()
        .statusCode(412); // a second click makes no third key
    assertThat(Messenger.admin().get("/settings/inbound").asString()).doesNotContain(chat.key);
    Instant now = clock.instant();
    String body = "{\"messages\":[" + chat.message("1", "Hi") + "]}";
    chat.post(body, former, now).then().statusCode(200);
    chat.post(body, chat.key, now).then().statusCode(200);
    Messenger.page(Map.of("id", id, "version", "2", "do", "end"), "/key");
    chat.post(body, former, now).then().statusCode(401);
    chat.post(body, chat.key, now).then().statusCode(200);
  }

  @Test
  void nonsenseIsRefusedAndChangesNothing() {
    Messenger chat = new Messenger(clock, "CHAT", "");
    Instant now = clock.instant();
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"messages\":[]}",
            "{\"messages\":[null]}",
            "{\"messages\":[{\"id\":\"1\"}]}",
            "{\"messages\":["
                + chat.message("1", "half a sign \\ud800")
                + ","
                + chat.message("4", "\\u0000")
                + "]}",
            "{\"messages\":[" + chat.message("1", " ") + "]}",
            "{\"messages\":[" + chat.message("1", "x").replace("小王", "x".repeat(201)) + "]}",
            "{\"messages\":["
                + chat.message("1", "x").replaceAll("sentAt\":\"[^\"]+", "sentAt\":\"yesterday")
                + "]}")) {
      assertThat(chat.post(body, chat.key, now).statusCode()).as(body).isEqualTo(400);
    }
    String large = "{\"messages\":[" + chat.message("1", "x".repeat(70_000)) + "]}";
    assertThat(chat.post(large, chat.key, now).statusCode()).isEqualTo(413);
    Response odd = chat.send(chat.message("2", "\\u0007\\u202e<b> hi"));
    assertThat(odd.statusCode()).as(odd.asString()).isEqualTo(200);
    String ticket = ticket(chat.send(chat.message("3", "x")).path("results[0].ticket"));
    manager().get("/api/tickets/" + ticket).then().body("subject", equalTo("<b> hi"));
  }

  @Test
  void anErasureLeavesNothingOfThePerson() {
    Messenger chat = new Messenger(clock, "WECHAT", "");
    String message = "id of " + UUID.randomUUID();
    String ticket = ticket(chat.send(chat.message(message, "Hello")).path("results[0].ticket"));
    String customer = manager().get("/api/tickets/" + ticket).path("customerId");
    TicketApi.cancelImports();
    TicketApi.admin()
        .header("If-Match", manager().get("/api/customers/" + customer).header("ETag"))
        .post("/api/customers/" + customer + "/erasure")
        .then()
        .statusCode(200);
    for (String table :
        List.of("inbound_thread", "inbound_message", "message", "customer_handle")) {
      String all =
          entities
              .createNativeQuery(
                  "select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
              .getSingleResult()
              .toString();
      assertThat(all).doesNotContain(chat.handle, chat.conversation, message);
    }
    chat.send(chat.message(message, "Hello")).then().body("results[0].outcome", equalTo("KNOWN"));
  }

  static Response changed(String id, String what, String body) {
    return manager()
        .header("If-Match", manager().get("/api/tickets/" + id).header("ETag"))
        .body(body)
        .post("/api/tickets/" + id + "/" + what);
  }

  private String ticket(String number) {
    return one("select id::text from ticket where number = :x", number);
  }

  private String row(String slug) {
    return one("select id::text from inbound_source where slug = :x", slug);
  }

  private String sealed(String slug) {
    return one("select t::text from inbound_source t where slug = :x", slug);
  }

  private String one(String sql, String x) {
    return entities.createNativeQuery(sql).setParameter("x", x).getSingleResult().toString();
  }
}
