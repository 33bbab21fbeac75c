package io.huifang.testkit;

import io.restassured.response.Response;
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

  /** What is wrong with an answer, empty if nothing is. */
  public static List<String> wrong(Response answer) {
    List<String> wrong = new ArrayList<>();
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
