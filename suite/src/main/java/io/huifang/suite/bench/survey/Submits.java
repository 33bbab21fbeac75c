package io.huifang.suite.bench.survey;

import io.huifang.suite.bench.load.HttpLine;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One customer after the other sends the form of the page. Of a hundred twenty press the button
 * twice, on two connections at once, and five lose the connection: half of those within the form,
 * half before the answer; they send it once more.
 */
final class Submits implements Work {
  private static final String OVERALL = "0010210013";
  private static final int EVERY = 100;
  private static final int TWICE = 20;
  private static final int ABORTED = 5;
  private static final int NOT_SENT = 40;
  private final URI base;
  private final AtomicInteger next;
  private final HttpLine line;
  private final HttpLine second;

  private Submits(URI base, AtomicInteger next) throws IOException {
    this.base = base;
    this.next = next;
    line = new HttpLine(base);
    second = new HttpLine(base);
  }

  /**
   * Connects.
   *
   * @param next the customer who sends next
   */
  static Submits connect(Stack stack, AtomicInteger next) throws IOException {
    return new Submits(stack.url("survey"), next);
  }

  /** What this customer writes, so that it can be checked whose answer it is. */
  static String comment(int n) {
    return "Customer " + n + " waited for two days and then all was well";
  }

  @Override
  public void once() throws IOException {
    int n = next.getAndIncrement();
    byte[] request = request(n);
    int kind = n % EVERY;
    if (kind < TWICE) {
      line.send(request, request.length);
      second.send(request, request.length);
      expect(second.status(), second);
      expect(line.status(), line);
      return;
    }
    if (kind < TWICE + ABORTED) {
      try (HttpLine lost = new HttpLine(base)) {
        lost.send(request, n % 2 == 0 ? request.length - NOT_SENT : request.length);
      }
    }
    expect(line.exchange(request), line);
  }

  /** One of ten is low, as is usual: it makes feedback, too, which the peer does not write. */
  private static int overall(int n) {
    return 5 - OVERALL.charAt(n % OVERALL.length()) + '0';
  }

  private static void expect(int status, HttpLine line) throws IOException {
    if (status != 303) {
      throw new IOException("A form was answered with " + status + ": " + line.text());
    }
  }

  private byte[] request(int n) {
    String form =
        "lang=en&page=1&overall=%d&attitude=%d&nps=%d&solved=yes&comment=%s&website="
            .formatted(overall(n), 1 + n % 3, n % 11, comment(n).replace(' ', '+'));
    return ("POST /s/"
            + Asked.secret(n)
            + " HTTP/1.1\r\nHost: "
            + base.getAuthority()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    line.close();
    second.close();
  }
}
