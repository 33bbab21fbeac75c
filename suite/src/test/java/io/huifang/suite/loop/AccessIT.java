package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.api.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, with real tokens and without any. */
class AccessIT {
  private static final String SOMETHING = "00000000-0000-7000-8000-000000000000";
  private final Rehearsal rehearsal = Rehearsal.get();

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void nobodyWithoutAToken(String service) {
    for (OpenApi.Operation operation : operations(service)) {
      for (String token : List.of("", "Bearer garbage", "Bearer e30.e30.e30", "Basic eDp4")) {
        Http.Answer answer = call(service, operation, token);
        assertThat(answer.status()).as("%s with '%s'", operation, token).isEqualTo(401);
        assertThat(Verdicts.fault(answer)).as("%s: %s", operation, answer).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "survey", "escalation", "kpi"})
  void nobodyWithTheWrongRole(String service) {
    for (String[] person : new String[][] {{"li.na", "agent"}, {"xu.feng", "specialist"}}) {
      String token = "Bearer " + rehearsal.stack.token(person[0]);
      for (OpenApi.Operation operation : operations(service)) {
        if (!operation.roles().contains(person[1])) {
          Http.Answer answer = call(service, operation, token);
          assertThat(answer.status()).as("%s by %s", operation, person[1]).isEqualTo(403);
          assertThat(Verdicts.fault(answer)).as("%s: %s", operation, answer).isEmpty();
        }
      }
    }
  }

  /** Said by hand as well, since what a service says about itself may be as wrong as it is. */
  @ParameterizedTest
  @CsvSource({
    "ticket, PUT, /api/teams/north",
    "ticket, PUT, /api/agents/x",
    "ticket, PUT, /api/calendars/office",
    "ticket, POST, /api/service-standards",
    "ticket, GET, /api/service-standards",
    "ticket, GET, /api/imports",
    "ticket, POST, /api/outbox/replay",
    "survey, POST, /api/survey-rules",
    "survey, GET, /api/survey-results",
    "survey, GET, /api/answers",
    "survey, PUT, /api/severe-words",
    "survey, POST, /api/imports",
    "escalation, GET, /api/cases",
    "escalation, POST, /api/escalation-matrix",
    "kpi, GET, /api/metrics/csat_mean/values?from=2026-01-01&to=2026-02-01",
    "kpi, GET, /api/metrics/csat_mean/rows?from=2026-01-01&to=2026-02-01",
    "kpi, POST, /api/facts/recompute"
  })
  void anAgentManagesNothing(String service, String method, String path) {
    String token = "Bearer " + rehearsal.stack.token("li.na");
    assertThat(call(service, method, path, Http.JSON, token).status()).isEqualTo(403);
  }

  @Test
  void aLeadSeesNothingOfAnotherTeam() {
    Southern south = new Southern(rehearsal);
    Map<String, List<String>> theirs = south.everything();
    theirs.forEach(
        (service, paths) -> {
          for (String path : paths) {
            assertThat(rehearsal.as("emma.whitfield", service).get(path).status())
                .as("south's lead: %s", path)
                .isEqualTo(200);
            Api.Answer answer = rehearsal.as("sun.yan", service).get(path);
            assertThat(answer.status()).as("north's lead: %s", path).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(south.secret);
          }
        });
    for (String[] list : south.lists()) {
      assertThat(rehearsal.as("emma.whitfield", list[0]).get(list[1]).body())
          .contains(south.ticket);
      assertThat(rehearsal.as("sun.yan", list[0]).get(list[1]).body()).doesNotContain(south.ticket);
    }
    String reply = "/api/tickets/" + south.ticket + "/replies";
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + rehearsal.stack.token("sun.yan"));
    headers.put("Content-Type", Http.JSON);
    headers.put("If-Match", "\"0\"");
    String url = rehearsal.stack.url("ticket") + reply;
    assertThat(Http.send("POST", url, headers, "{\"text\":\"x\"}").status()).isIn(403, 404);
  }

  @ParameterizedTest
  @CsvSource({"survey, /s/", "ticket, /status/"})
  void aGuessedLinkLeadsNowhere(String service, String path) {
    for (String guess : List.of(UUID.randomUUID().toString(), "x", "..%2f..%2fapi", "%00", "长")) {
      String target =
          path + java.net.URLEncoder.encode(guess, java.nio.charset.StandardCharsets.UTF_8);
      String url = rehearsal.stack.url(service) + target;
      Http.Answer answer =
          Http.get(url, Map.of("Accept", "text/html", "Accept-Language", "zh-CN,zh"));
      assertThat(answer.status()).as(target).isEqualTo(404);
      assertThat(answer.type()).startsWith("text/html");
      assertThat(answer.body()).as(target).containsPattern("没有找到|无效|找不到");
    }
  }

  @ParameterizedTest
  @CsvSource({"ticket, /desk", "escalation, /board", "survey, /surveys", "kpi, /dashboard"})
  void pagesLeadToTheLogin(String service, String page) {
    String url = rehearsal.stack.url(service) + page;
    Http.Answer answer = Http.get(url, Map.of("Accept", "text/html"));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).startsWith(rehearsal.stack.identity().issuer());
  }

  private List<OpenApi.Operation> operations(String service) {
    List<OpenApi.Operation> all = OpenApi.of(rehearsal.stack.url(service).toString());
    assertThat(all).hasSizeGreaterThan(5);
    return all;
  }

  private Http.Answer call(String service, OpenApi.Operation operation, String authorization) {
    String type = operation.mediaType().isEmpty() ? Http.JSON : operation.mediaType();
    return call(service, operation.method(), operation.at(SOMETHING), type, authorization);
  }

  private Http.Answer call(
      String service, String method, String path, String type, String authorization) {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type));
    if (!authorization.isEmpty()) {
      headers.put("Authorization", authorization);
    }
    String body = method.equals("GET") ? "" : "{}";
    return Http.send(method, rehearsal.stack.url(service) + path, headers, body);
  }
}
