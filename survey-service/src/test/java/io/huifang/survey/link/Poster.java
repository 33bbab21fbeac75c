package io.huifang.survey.link;

import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link that hangs somewhere, and those who come by. */
public record Poster(String id, String path, String name) {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  /**
   * A fresh one under a name of its own.
   *
   * @param more further fields of the wish as JSON, with a comma before them
   */
  public static Poster hang(String questionnaire, String more) {
    String name = "Counter " + UUID.randomUUID();
    String body =
        "{\"name\":\"%s\",\"questionnaire\":\"%s\"%s}".formatted(name, questionnaire, more);
    Response made = manager().body(body).post("/api/survey-links");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String url = made.path("url");
    return new Poster(made.path("id"), url.substring(url.indexOf("/p/")), name);
  }

  /** One more look at it, in English. */
  public String look() {
    Response page = browser().get(path + "?lang=en");
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return token(page.asString());
  }

  public static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    assertThat(found.find()).as("a token in the form").isTrue();
    return found.group(1);
  }

  public Response send(String token, Map<String, ?> answers) {
    Map<String, Object> form = new HashMap<>(answers);
    form.put("token", token);
    form.putIfAbsent("lang", "en");
    return submit(path, form);
  }

  /** A field of the link as the API shows it. */
  public <T> T now(String field) {
    return manager().get("/api/survey-links/" + id).path(field);
  }

  public long answers() {
    Number answers = now("answers");
    return answers.longValue();
  }
}
