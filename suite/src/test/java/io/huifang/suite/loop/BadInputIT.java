package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every service, with everything that can be wrong with a request. */
class BadInputIT {
  /** Nothing in them can be wrong, and they are not to happen beside other rehearsals. */
  private static final Set<String> COMMANDS =
      Set.of("POST /api/facts/recompute", "POST /api/outbox/replay", "POST /api/outbox/resync");

  /** Twice in a path it still fits into the line that Netty reads. */
  private static final String LONG = "a".repeat(1900);

  private static SweepWorld world;
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Verdicts verdicts = new Verdicts();

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void bodies(String service) {
    for (OpenApi.Operation operation : operations(service)) {
      if (operation.mediaType().equals(Http.JSON)) {
        String etag = world().etag(service, operation);
        for (BadBodies.Bad bad : BadBodies.of(operation)) {
          Map<String, String> headers = headers(Http.JSON);
          headers.put("If-Match", etag);
          Http.Answer answer = send(service, operation, headers, bad.body());
          verdicts.judge(operation + ": " + bad.what(), answer, bad.refused());
          etag = answer.status() < 300 ? world().etag(service, operation) : etag;
        }
      }
      if (!operation.mediaType().isEmpty()) {
        Http.Answer answer = send(service, operation, headers("text/plain"), "x");
        verdicts.judge(operation + ": text/plain", answer, true);
        assertThat(answer.status()).as("%s with text/plain", operation).isEqualTo(415);
      }
    }
    world().restore();
    verdicts.report();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void pathsAndQueries(String service) {
    URI base = rehearsal.stack.url(service);
    for (OpenApi.Operation operation : operations(service)) {
      if (operation.method().equals("GET")) {
        ask(base, world().path(operation), false); // also those in which nothing can be wrong
      }
      for (String id : List.of("no-uuid", "%00", "%zz", "%ED%A0%80", "%E9%95%BF", LONG)) {
        if (operation.method().equals("GET") && operation.path().contains("{id}")) {
          ask(base, operation.at(id), true);
        }
      }
      for (String name : operation.parameters("query")) {
        boolean strict = Set.of("limit", "from", "to").contains(name);
        for (String value :
            List.of("%25%25%25", "%%%", "-1", "%00", "x", "", "9".repeat(30), LONG)) {
          String query = "?" + name + "=" + value + period(operation);
          ask(base, world().path(operation) + query, strict && !value.isEmpty());
        }
      }
    }
    verdicts.report();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void versionsAndKeys(String service) {
    for (OpenApi.Operation operation : operations(service)) {
      for (String name : operation.parameters("header")) {
        for (String value :
            List.of("", "x", "7", "\"x\"", "*", "\"" + "9".repeat(30) + "\"", "k".repeat(5000))) {
          Map<String, String> headers = headers(Http.JSON);
          headers.put(name, value);
          Http.Answer answer = send(service, operation, headers, "{}");
          verdicts.judge(operation + " " + name + ": " + value, answer, name.equals("If-Match"));
        }
        Http.Answer answer = send(service, operation, headers(Http.JSON), "{}");
        verdicts.judge(operation + " without " + name, answer, name.equals("If-Match"));
      }
    }
    verdicts.report();
  }

  private List<OpenApi.Operation> operations(String service) {
    return OpenApi.of(rehearsal.stack.url(service).toString()).stream()
        .filter(operation -> !COMMANDS.contains(operation.toString()))
        .toList();
  }

  private SweepWorld world() {
    if (world == null) {
      world = new SweepWorld(rehearsal);
    }
    return world;
  }

  private Map<String, String> headers(String type) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + rehearsal.stack.serviceToken());
    headers.put("Content-Type", type);
    return headers;
  }

  private Http.Answer send(
      String service, OpenApi.Operation operation, Map<String, String> headers, String body) {
    String url = rehearsal.stack.url(service) + world().path(operation);
    return Http.send(operation.method(), url, headers, body);
  }

  private static String period(OpenApi.Operation operation) {
    return operation.path().startsWith("/api/metrics/") ? "&from=2026-01-01&to=2026-02-01" : "";
  }

  private void ask(URI base, String target, boolean refused) {
    Http.Answer answer = Http.getRaw(base, target, rehearsal.stack.serviceToken());
    if (isUri(target)) {
      verdicts.judge("GET " + target, answer, refused);
    } else {
      // the HTTP layer refuses it before anybody of us is asked, hence without a document
      assertThat(answer.status()).as(target).isEqualTo(400);
    }
  }

  private static boolean isUri(String target) {
    try {
      return !new URI(target).getRawPath().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
