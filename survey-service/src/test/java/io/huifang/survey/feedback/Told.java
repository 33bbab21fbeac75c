package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.manager;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Feedback in a test, as of its latest version that the test knows. */
public record Told(String id, String number, String etag) {

  /**
   * @param more further fields as JSON, empty for none
   */
  public static String body(String source, String text, String more) {
    return "{\"source\":\"%s\",\"text\":\"%s\"%s}"
        .formatted(source, text, more.isEmpty() ? "" : "," + more);
  }

  public static Told bring(String body) {
    return of(manager().body(body).post("/api/feedback"));
  }

  static Told of(Response response) {
    response.then().statusCode(lessThan(300));
    return new Told(response.path("id"), response.path("number"), response.header("ETag"));
  }

  /** As it is now. */
  public Told now() {
    return of(manager().get("/api/feedback/" + id));
  }

  public ValidatableResponse read() {
    return manager().get("/api/feedback/" + id).then().statusCode(200);
  }

  /** A post that goes well. */
  public Told does(String what, String body) {
    return of(tries(what, body));
  }

  Response tries(String what, String body) {
    return manager().header("If-Match", etag).body(body).post("/api/feedback/" + id + "/" + what);
  }

  public Told joined(Told into) {
    return of(triesToJoin(into));
  }

  Response triesToJoin(Told into) {
    return manager()
        .header("If-Match", etag)
        .body("{\"into\":\"" + into.id() + "\"}")
        .put("/api/feedback/" + id + "/join");
  }

  Told sorted(String body) {
    return of(
        manager().header("If-Match", etag).body(body).put("/api/feedback/" + id + "/handling"));
  }
}
