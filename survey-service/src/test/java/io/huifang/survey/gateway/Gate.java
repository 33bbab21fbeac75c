package io.huifang.survey.gateway;

import static io.huifang.survey.SurveyApi.as;
import static io.restassured.RestAssured.given;

import io.huifang.platform.web.Signature;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which gateways are set, and what they hand in, in the words of the tests. */
final class Gate {
  static final String PAGE = "/settings/survey-channels";

  private Gate() {}

  static void set(String medium, String address, boolean active) {
    save(medium, address, LocalGateway.SECRET, active, version(medium)).then().statusCode(303);
  }

  static Response save(
      String medium, String address, String secret, boolean active, String version) {
    RequestSpecification form =
        form()
            .formParam("medium", medium)
            .formParam("version", version)
            .formParam("address", address);
    if (medium.equals("WECHAT")) {
      form.formParam("template", "ask-by-template");
    }
    if (active) {
      form.formParam("active", "1");
    }
    return form.formParam("secret", secret).post(PAGE);
  }

  static RequestSpecification form() {
    return form("en");
  }

  static RequestSpecification form(String language) {
    return as("admin", null, "admin")
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", language)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  static String version(String medium) {
    String page = form().get(PAGE).asString();
    Matcher found =
        Pattern.compile(
                "name=\"medium\" value=\""
                    + medium
                    + "\"><input type=\"hidden\" name=\"version\" value=\"(\\d+)\"")
            .matcher(page);
    if (!found.find()) {
      throw new AssertionError(page);
    }
    return found.group(1);
  }

  /** A report signed at this moment. */
  static Response report(String medium, String secret, Instant at, String body) {
    String seconds = String.valueOf(at.getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return given()
        .contentType("application/json; charset=UTF-8")
        .header(Signature.TIME, seconds)
        .header(Signature.HEADER, Signature.header(List.of(secret), seconds, bytes))
        .body(bytes)
        .post("/api/gateway/" + medium + "/reports");
  }

  static String about(String id, String outcome, String code) {
    return "{\"reports\":[{\"id\":\"%s\",\"outcome\":\"%s\",\"code\":\"%s\"}]}"
        .formatted(id, outcome, code);
  }
}
