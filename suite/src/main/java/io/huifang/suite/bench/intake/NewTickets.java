package io.huifang.suite.bench.intake;

import io.huifang.suite.bench.load.HttpLine;
import io.huifang.suite.bench.load.RequestTemplate;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.net.URI;

/** A caller who opens tickets, each of a customer that nobody has heard of. */
public final class NewTickets implements Work {
  /**
   * The request of the README. A customer of the standard tier, whose clocks run in office hours
   * and for minutes: nothing falls due while it is measured.
   */
  private static final String BODY =
      """
      {"channel": "PHONE", "category": "billing", "subject": "Charged twice", \
      "text": "You took the money twice.", "customer": \
      {"name": "Wang Wei", "email": "{customer}@example.org", "tier": "STANDARD"}}""";

  private final HttpLine line;
  private final RequestTemplate request;

  private NewTickets(HttpLine line, RequestTemplate request) {
    this.line = line;
    this.request = request;
  }

  /** Connects, as an agent. */
  public static NewTickets connect(Stack stack) throws IOException {
    URI base = stack.url("ticket");
    String headers =
        "Authorization: Bearer " + stack.token("li.na") + "\r\nIdempotency-Key: {key}\r\n";
    return new NewTickets(
        new HttpLine(base),
        RequestTemplate.post("/api/tickets", base.getAuthority(), headers, BODY));
  }

  @Override
  public void once() throws IOException {
    int status = line.exchange(request.next());
    if (status != 201) {
      throw new IOException("A ticket was answered with " + status + ": " + line.text());
    }
  }

  /** The answer to the last request. */
  String answer() {
    return line.text();
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
