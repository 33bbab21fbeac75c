package io.huifang.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page keeps to, whatever is on it; an answer that is no page keeps to the headers. */
public final class SafePages {
  /** Whatever would need a laxer policy: scripts and styles inside, handlers, odd addresses. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "<script(?![^>]* src=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']"
              + "|(href|src|action)\\s*=\\s*[\"']?\\s*(javascript|data|vbscript):",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAX = Pattern.compile("'unsafe-|\\*|https?:");

  private SafePages() {}

  /** Asks for a page as a stranger and as somebody who may see it, and sends it a form. */
  public static void assertSafe(String path) {
    assertThat(wrong(stranger().get(path))).as("%s for a stranger", path).isEmpty();
    assertThat(wrong(manager().get(path))).as("%s for a manager", path).isEmpty();
    assertThat(wrong(manager().formParam("x", "y").post(path))).as("a form to %s", path).isEmpty();
  }

  private static RequestSpecification manager() {
    return stranger().auth().oauth2(TestTokens.token("manager-he", null, "manager", "admin"));
  }

  private static RequestSpecification stranger() {
    return given().header("Host", "evil.example").accept("text/html").redirects().follow(false);
  }

  /** What is wrong with an answer, empty if nothing is. */
  public static List<String> wrong(Response answer) {
    List<String> wrong = new ArrayList<>();
    if (answer.statusCode() >= 500) {
      wrong.add("status " + answer.statusCode());
    }
    String policy = String.valueOf(answer.header("Content-Security-Policy"));
    if (!policy.startsWith("default-src 'none'") || LAX.matcher(policy).find()) {
      wrong.add("policy " + policy);
    }
    for (String part : List.of("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")) {
      if (!policy.contains(part)) {
        wrong.add("no " + part);
      }
    }
    expect(wrong, answer, "X-Content-Type-Options", "nosniff");
    expect(wrong, answer, "Referrer-Policy", "same-origin");
    expect(wrong, answer, "Cache-Control", "no-store");
    String location = answer.header("Location");
    if (location != null && location.contains("evil.example")) {
      wrong.add("Location " + location);
    }
    boolean page = String.valueOf(answer.contentType()).startsWith("text/html");
    String body = page ? answer.asString() : "";
    INSIDE.matcher(body).results().forEach(found -> wrong.add("inside: " + found.group()));
    if (body.contains("evil.example")) {
      wrong.add("the host of the request is on the page");
    }
    return wrong;
  }

  private static void expect(List<String> wrong, Response answer, String name, String value) {
    if (!value.equals(answer.header(name))) {
      wrong.add(name + " is " + answer.header(name));
    }
  }
}
