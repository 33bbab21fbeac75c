package io.huifang.survey.results;

import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.survey.Replicas;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.UUID;

/**
 * A questionnaire with a question of every kind, and answers to it as the release before writes
 * them: without the short form that results count, so that it has to be made when they are counted.
 */
public record Sampled(String id) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT =
      """
      {"name":{"en":"Sampled","zh-CN":"抽样"},"title":{"en":"How?"},"languages":["en"],"questions":[
       {"key":"rec","kind":"NPS","text":{"en":"Recommend <b>us</b>?","zh-CN":"推荐？"}},
       {"key":"csat","kind":"SCORE","text":{"en":"Satisfied?"},"points":5,"counts":"OVERALL"},
       {"key":"way","kind":"ONE_OF","text":{"en":"Which way?"},"options":[{"key":"a","text":{"en":"Way A"}},{"key":"b","text":{"en":"Way B"}},{"key":"c","text":{"en":"Way C"}}]},
       {"key":"many","kind":"SOME_OF","text":{"en":"What?"},"newPage":true,"options":[{"key":"x","text":{"en":"X"}},{"key":"y","text":{"en":"Y"}}]},
       {"key":"grid","kind":"MATRIX","text":{"en":"How was"},"points":7,"options":[{"key":"speed","text":{"en":"Speed"},"counts":"RESPONSE_SPEED"},{"key":"tone","text":{"en":"Tone"}}]},
       {"key":"ok","kind":"YES_NO","text":{"en":"Solved?"}},
       {"key":"said","kind":"TEXT","text":{"en":"Anything?"}}]}
      """;

  public static Sampled published(Replicas sql) {
    Sampled sampled = new Sampled("t-" + UUID.randomUUID().toString().substring(0, 8));
    sampled.version(sql, 1, CONTENT);
    return sampled;
  }

  void version(Replicas sql, int version, String content) {
    sql.sql(
        "insert into questionnaire (id, version, published_at, content) values ('%s', %d, '2026-01-01T00:00:00Z', '%s')"
            .formatted(id, version, content.replace("'", "''")));
  }

  static String content() {
    return CONTENT;
  }

  /** So many answers of a team that say the same, an hour apart. */
  public void answers(Replicas sql, int many, String team, String given) {
    answers(sql, many, team, given, 1);
  }

  void answers(Replicas sql, int many, String team, String given, int version) {
    sql.sql(
        """
        insert into answer (id, purpose, origin, correlation_id, received_at, language, questionnaire,
          questionnaire_version, severe_words, team, agent, tier, comment, nps, given)
        select gen_random_uuid(), 'TICKET', 'LIVE', gen_random_uuid(),
          timestamptz '2026-02-02T00:00:00Z' + n * interval '1 hour', 'en', '%1$s', %5$d, '[]', %2$s,
          'agent-secret', 'VIP', (select g->>'text' from jsonb_array_elements('%3$s'::jsonb) g where g ? 'text'),
          (select cast(g->>'number' as int) from jsonb_array_elements('%3$s'::jsonb) g where g->>'question' = 'rec'), '%3$s'
        from generate_series(1, %4$d) n
        """
            .formatted(
                id,
                team == null ? "null" : "'" + team + "'",
                given.replace("'", "''"),
                many,
                version));
  }

  /** Somebody was asked; how far they have come: page 0 for not at all, -1 for answered. */
  public void invited(Replicas sql, int many, int page, String team) {
    String state = page < 0 ? "ANSWERED" : "SENT";
    for (int i = 0; i < many; i++) {
      UUID one = UUID.randomUUID();
      sql.sql(
          """
          insert into invitation (id, purpose, subject_id, trigger_version, triggered_at, correlation_id,
            rule_version, medium, state, decided_at, asked_at, answered_at, version, questionnaire, questionnaire_version, team)
          values ('%1$s', 'TICKET', '%1$s', 1, '2026-02-02T00:00:00Z', '%1$s', 1, 'EMAIL', '%2$s', '2026-02-02T00:00:00Z',
            '2026-02-02T00:00:00Z', %3$s, 1, '%4$s', 1, '%5$s')
          """
              .formatted(one, state, page < 0 ? "'2026-02-03T00:00:00Z'" : "null", id, team));
      if (page > 0) {
        sql.sql(
            "insert into answer_draft values ('%s', '[{\"question\":\"rec\",\"number\":9}]', %d, '2026-02-03T00:00:00Z')"
                .formatted(one, page));
      }
    }
  }

  String path(String what) {
    return "/api/results/" + what + (what.contains("?") ? "&" : "?") + "questionnaire=" + id;
  }

  JsonNode read(String what) throws IOException {
    return read(manager(), what);
  }

  JsonNode read(RequestSpecification who, String what) throws IOException {
    Response found = who.get(path(what));
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return JSON.readTree(found.asByteArray());
  }

  JsonNode question(String key) throws IOException {
    for (JsonNode one : read("questions").path("questions")) {
      if (one.path("key").asText().equals(key)) {
        return one;
      }
    }
    throw new AssertionError("No question " + key);
  }
}
