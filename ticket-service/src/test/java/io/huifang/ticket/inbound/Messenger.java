package io.huifang.ticket.inbound;

import static io.huifang.ticket.TicketApi.as;
import static io.restassured.RestAssured.given;

import io.huifang.platform.web.Signature;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A messenger with its key, made by an administrator. */
final class Messenger {
  final String slug = "m" + UUID.randomUUID().toString().substring(0, 8);
  final String handle = "o" + UUID.randomUUID();
  final String conversation = "c-" + UUID.randomUUID();
  private final Clock clock;
  String key = "";

  Messenger(Clock clock, String channel, String answerUrl) {
    this.clock = clock;
    key =
        keyOf(
            page(
                Map.of(
                    "slug",
                    slug,
                    "name",
                    "Chat " + slug,
                    "channel",
                    channel,
                    "category",
                    "chat",
                    "team",
                    "north",
                    "answerUrl",
                    answerUrl,
                    "active",
                    "1"),
                "/one"));
  }

  /** The list to which a form leads, where a new key is shown once. */
  static String page(Map<String, String> fields, String form) {
    RequestSpecification request = admin();
    request.formParam("version", fields.getOrDefault("version", "0"));
    fields.forEach(
        (name, value) -> {
          if (!name.equals("version") && !value.isEmpty()) {
            request.formParam(name, value);
          }
        });
    Response saved = request.post("/settings/inbound" + form);
    saved.then().statusCode(303);
    return admin().cookies(saved.cookies()).get("/settings/inbound").asString();
  }

  static RequestSpecification admin() {
    return as("admin", null, "admin")
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded");
  }

  static String keyOf(String page) {
    Matcher found = Pattern.compile("id=\"key\">([^<]+)<").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  String message(String id, String text, Instant sentAt) {
    return "{\"id\":\"%s\",\"conversation\":\"%s\",\"handle\":\"%s\",\"name\":\"小王\",\"text\":\"%s\",\"sentAt\":\"%s\"}"
        .formatted(id, conversation, handle, text, sentAt);
  }

  String message(String id, String text) {
    return message(id, text, clock.instant());
  }

  Response send(String... messages) {
    return post("{\"messages\":[" + String.join(",", messages) + "]}", key, clock.instant());
  }

  Response post(String body, String signedWith, Instant at) {
    String seconds = String.valueOf(at.getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return given()
        .contentType("application/json; charset=UTF-8")
        .header(Signature.TIME, seconds)
        .header(Signature.HEADER, Signature.header(List.of(signedWith), seconds, bytes))
        .body(bytes)
        .post("/api/inbound/" + slug);
  }
}
