package io.huifang.suite.demo;

import io.huifang.suite.launch.Stack;
import io.huifang.suite.mail.Mail;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer who finds the invitation in the inbox and answers it on the public page. */
final class SurveyReader {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/s/[\\w-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Stack stack;

  SurveyReader(Stack stack) {
    this.stack = stack;
  }

  void answer(String address, int score, String comment) {
    try {
      Mail mail = stack.inbox().await(address, m -> LINK.matcher(m.text()).find(), PATIENCE);
      Matcher link = LINK.matcher(mail.text());
      if (link.find()) {
        submit(URI.create(link.group()), score, comment);
      }
    } catch (AssertionError | IOException e) {
      System.out.println("  demo: no answer of " + address + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(URI page, int score, String comment)
      throws IOException, InterruptedException {
    String said = URLEncoder.encode(comment, StandardCharsets.UTF_8);
    String solved = score > 2 ? "yes" : "no";
    String form =
        "overall=" + score + "&nps=" + (score * 2) + "&solved=" + solved + "&comment=" + said;
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException("the page answered " + answer.statusCode());
    }
  }
}
