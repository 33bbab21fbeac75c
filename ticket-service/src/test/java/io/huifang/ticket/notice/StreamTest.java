package io.huifang.ticket.notice;

import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.notice.live.NoticeStreams;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever listens hears of it at once, in a stream that costs neither a thread nor a place. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@Timeout(60)
class StreamTest {
  private final Ringing mine = new Ringing("ear-" + UUID.randomUUID());
  private final HttpClient http = HttpClient.newHttpClient();
  @Inject NoticeStreams streams;

  @Test
  void tellsAtOnceAndAgainWhenItWasSeen() throws Exception {
    try (BufferedReader stream = listen(mine.token())) {
      assertThat(next(stream)).isEqualTo("{\"unseen\":0,\"last\":\"\"}");
      give(mine);
      assertThat(next(stream)).startsWith("{\"unseen\":1,\"last\":\"0");
      mine.seen(Map.of("last", mine.state().extract().path("last"))).then().statusCode(200);
      assertThat(next(stream)).isEqualTo("{\"unseen\":0,\"last\":\"\"}");
    }
  }

  /** More than the door has places for requests, and still a page comes. */
  @Test
  void manyListenAndNobodyWaitsForThem() throws Exception {
    List<BufferedReader> open = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      open.add(listen(new Ringing("crowd-" + i + "-" + UUID.randomUUID()).token()));
    }
    for (BufferedReader one : open) {
      assertThat(next(one)).contains("\"unseen\":0");
    }
    mine.page().get("/desk").then().statusCode(200);
    for (BufferedReader one : open) {
      one.close();
    }
    untilOnly(0);
  }

  @Test
  void oneTooManyIsToldNotToComeAgain() throws Exception {
    List<BufferedReader> open = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      open.add(listen(mine.token()));
    }
    assertThat(ask(mine.token()).statusCode()).isEqualTo(204);
    open.get(0).close();
    untilOnly(5);
    try (BufferedReader again = listen(mine.token())) {
      assertThat(next(again)).contains("unseen");
    }
    for (BufferedReader one : open) {
      one.close();
    }
    untilOnly(0);
  }

  @Test
  void strangersAndProgramsHearNothing() throws Exception {
    assertThat(ask(null).statusCode()).isEqualTo(401);
    assertThat(ask(TestTokens.forged("x", null, "agent")).statusCode()).isEqualTo(401);
    assertThat(ask(TestTokens.token("x", null, "service")).statusCode()).isEqualTo(403);
  }

  private void give(Ringing to) {
    String ticket = TicketApi.id(TicketApi.open());
    TicketApi.admin()
        .body(Map.of("name", "Ear", "team", "north", "role", "AGENT"))
        .put("/api/agents/" + to.person());
    as("lead-1", "north", "lead")
        .header("If-Match", TicketApi.agent().get("/api/tickets/" + ticket).header("ETag"))
        .body(Map.of("agent", to.person()))
        .post("/api/tickets/" + ticket + "/assignment")
        .then()
        .statusCode(200);
  }

  private BufferedReader listen(String token) throws Exception {
    HttpResponse<InputStream> answer = ask(token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<InputStream> ask(String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/notices/stream"))
            .timeout(Duration.ofSeconds(20));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private static String next(BufferedReader stream) throws IOException {
    String line = stream.readLine();
    while (!line.startsWith("data: ")) {
      line = stream.readLine();
    }
    return line.substring("data: ".length());
  }

  private void untilOnly(int left) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> streams.size() <= left);
  }
}
