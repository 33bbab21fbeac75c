package io.huifang.ticket.consent;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which channels a customer wants to be reached. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ConsentTest {
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private String person;

  @BeforeEach
  void somebody() {
    clock.reset();
    TicketApi.staff();
    person = customer();
  }

  @Test
  void isGivenRefusedAndForgotten() {
    say(person, "EMAIL", "true", "on <b>the phone</b>").then().statusCode(200);
    clock.advance(Duration.ofMinutes(1));
    say(person, "EMAIL", "false", "by mail")
        .then()
        .body("consents.channel", contains("EMAIL"))
        .body("consents[0].given", equalTo(false))
        .body("consents[0].by", equalTo("agent-li"))
        .body("consents[0].at", equalTo("2026-03-04T01:01:00Z"))
        .body("consents[0].source", equalTo("by mail"))
        .body("optedOut", equalTo(false));
    assertThat(told(person))
        .contains("\"consents\":[{\"channel\":\"EMAIL\",\"given\":false")
        .doesNotContain("by mail");
    assertThat(page("en")).contains("By e-mail", "by mail", "not known");
    assertThat(page("zh-CN")).contains("联系意愿", "拒绝", "未知");
    say(person, "EMAIL", "null", "asked again").then().body("consents", empty());
  }

  @Test
  void holdsForEveryRecordOfThePerson() {
    String other = customer();
    say(other, "PHONE", "true", "form");
    agent()
        .header("If-Match", etag(other))
        .body("{\"into\":\"" + person + "\"}")
        .post("/api/customers/" + other + "/merge")
        .then()
        .body("consents.channel", contains("PHONE"));
    clock.advance(Duration.ofMinutes(1));
    say(person, "PHONE", "false", "phone").then().body("consents.given", contains(false));
    assertThat(told(other)).contains("\"channel\":\"PHONE\",\"given\":false");
    admin()
        .get("/api/personal-data/" + other)
        .then()
        .body("data.customer", hasSize(2))
        .body("data.handles", hasSize(2))
        .body("data.consents", hasSize(2))
        .body("data.tickets", hasSize(2));
  }

  @Test
  void nonsenseIsRefused() {
    say(person, "FAX", "true", "x").then().statusCode(400);
    say(person, "SMS", "true", " ").then().statusCode(400);
    say(person, "SMS", "\"yes\"", "x").then().statusCode(400);
    agent()
        .header("If-Match", "\"77\"")
        .body("{\"given\":true,\"source\":\"x\"}")
        .put("/api/customers/" + person + "/consents/SMS")
        .then()
        .statusCode(412);
  }

  private static String customer() {
    return agent().get("/api/tickets/" + TicketApi.id(TicketApi.open())).path("customerId");
  }

  private static Response say(String who, String channel, String given, String source) {
    return agent()
        .header("If-Match", etag(who))
        .body("{\"given\":%s,\"source\":\"%s\"}".formatted(given, source))
        .put("/api/customers/" + who + "/consents/" + channel);
  }

  private static String etag(String who) {
    return agent().get("/api/customers/" + who).header("ETag");
  }

  private String page(String language) {
    return agent()
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/customers/" + person)
        .asString();
  }

  private String told(String who) {
    return (String)
        entities
            .createNativeQuery(
                "select event from outbox_event where subject = :id order by seq desc limit 1")
            .setParameter("id", UUID.fromString(who))
            .getSingleResult();
  }
}
