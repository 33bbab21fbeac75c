package io.huifang.escalation.oncall.feed;

import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.specialist;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.huifang.escalation.EscalationApi;
import io.huifang.platform.id.LinkToken;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars as a program fetches them that knows nothing but the link. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedTest {
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private String an;
  private String bo;
  private String id;

  @BeforeEach
  void schedule() {
    clock.reset();
    an = fresh("an");
    bo = fresh("bo");
    people(an, bo);
    id = fresh("line");
    put(id, daily("夜间值班, \\\"Second; line\\\" 值班值班值班值班值班值班值班值班值班", an, bo));
  }

  private static String link(RequestSpecification who, String body) {
    String url =
        who.body(body).post("/api/on-call-feeds").then().statusCode(201).extract().path("url");
    return url.replaceFirst("https?://[^/]+", "");
  }

  @Test
  void whatEverybodySharesIsReadByAnotherLibrary() {
    String path = link(specialist(an), "{\"schedule\":\"" + id + "\"}");
    Response answer = given().get(path);
    answer.then().statusCode(200).contentType("text/calendar");
    ICalendar calendar = Biweekly.parse(answer.asString()).first();
    VEvent first = calendar.getEvents().get(0);
    assertThat(first.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    assertThat(first.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
    assertThat(first.getSummary().getValue())
        .isEqualTo(an + " (夜间值班, \"Second; line\" 值班值班值班值班值班值班值班值班值班)");
    assertThat(calendar.getEvents()).hasSizeGreaterThan(80);
    assertThat(calendar.getEvents().stream().map(event -> event.getUid().getValue()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noLineIsLongerThanTheStandardSaysAndNoneEndsWithinASign() {
    String text = given().get(link(specialist(an), "{\"schedule\":\"" + id + "\"}")).asString();
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line).doesNotContain("\n").doesNotContain("\r");
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void onesOwnShiftsAreThoseOfAllSchedules() {
    String other = fresh("line");
    put(other, daily("Third", an));
    List<VEvent> events = events(link(specialist(an), "{}"));
    assertThat(events).allMatch(event -> event.getSummary().getValue().startsWith("On call: "));
    assertThat(events.stream().filter(e -> e.getSummary().getValue().endsWith("Third")).count())
        .isGreaterThan(80);
    assertThat(events.stream().filter(e -> !e.getSummary().getValue().endsWith("Third")).count())
        .isBetween(40L, 50L);
    assertThat(events(link(specialist(fresh("none")), "{}"))).isEmpty();
  }

  @Test
  void anEventKeepsItsUidWhoeverHasItAndTimePasses() {
    String path = link(specialist(an), "{\"schedule\":\"" + id + "\"}");
    VEvent before = on(events(path), "2026-03-09T01:00:00Z");
    lead()
        .body(
            "{\"person\":\"%s\",%s}"
                .formatted(bo, span("2026-03-08T01:00:00Z", "2026-03-10T01:00:00Z")))
        .post("/api/on-call-schedules/" + id + "/overrides")
        .then()
        .statusCode(201);
    clock.advance(Duration.ofDays(3));
    List<VEvent> after = events(path);
    assertThat(on(after, "2026-03-10T01:00:00Z").getUid().getValue())
        .isEqualTo(id + "-1773104400@on-call.huifang");
    assertThat(before.getUid().getValue()).isEqualTo(id + "-1773018000@on-call.huifang");
    assertThat(on(after, "2026-03-08T01:00:00Z").getSummary().getValue()).startsWith(bo);
  }

  @Test
  void isNotSentAgainWhileNothingChanges() {
    String path = link(specialist(an), "{}");
    String tag = given().get(path).header("ETag");
    given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
    lead()
        .header("If-Match", "\"1\"")
        .body(daily("Renamed", bo, an))
        .put("/api/on-call-schedules/" + id)
        .then()
        .statusCode(200);
    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void anotherLinkEndsTheOneBeforeAndOnlyItsHashIsKept() {
    String first = link(specialist(an), "{}");
    String other = link(specialist(an), "{\"schedule\":\"" + id + "\"}");
    String second = link(specialist(an), "{}");
    given().get(first).then().statusCode(404);
    given().get(second).then().statusCode(200);
    given().get(other).then().statusCode(200);
    String secret = second.replaceFirst(".*/", "").replace(".ics", "");
    assertThat(hashes(an)).contains(new LinkToken(secret).hash()).doesNotContain(secret);
    specialist(an).delete("/api/on-call-feeds").then().statusCode(204);
    given().get(second).then().statusCode(404);
    given().get("/on-call/feed/" + "A".repeat(27) + ".ics").then().statusCode(404);
    assertThat(given().get(second).asString()).doesNotContain(secret);
  }

  @Test
  void whoHasLeftAndWhatIsGoneShowNothing() {
    String path = link(specialist(an), "{}");
    String shared = link(specialist(bo), "{\"schedule\":\"" + id + "\"}");
    EscalationApi.event(
        EscalationApi.envelope(
            "agent.changed.v1",
            UUID.nameUUIDFromBytes(an.getBytes(StandardCharsets.UTF_8)),
            2,
            """
            {"agent":{"id":"%s","name":"%s","team":"north","role":"SPECIALIST","active":false}}
            """
                .formatted(an, an)));
    given().get(path).then().statusCode(404);
    lead()
        .header("If-Match", "\"1\"")
        .delete("/api/on-call-schedules/" + id)
        .then()
        .statusCode(204);
    given().get(shared).then().statusCode(404);
    specialist(an)
        .body("{\"schedule\":\"" + fresh("unknown") + "\"}")
        .post("/api/on-call-feeds")
        .then()
        .statusCode(404);
  }

  private static List<VEvent> events(String path) {
    return Biweekly.parse(given().get(path).asString()).first().getEvents();
  }

  private static VEvent on(List<VEvent> events, String begin) {
    return events.stream()
        .filter(e -> e.getDateStart().getValue().toInstant().equals(Instant.parse(begin)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> hashes(String owner) {
    List<?> found =
        entities
            .createNativeQuery("select token_hash from on_call_feed where owner = :owner")
            .setParameter("owner", owner)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }
}
