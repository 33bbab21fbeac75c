package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.load.HttpLine;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Stack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Tells batch after batch, each about other tickets. */
public final class EventTeller implements Work {
  static final int TICKETS = 100;

  /** In a batch: opened, first answered and resolved. */
  public static final int EVENTS = 3 * TICKETS;

  private final HttpLine line;
  private final EventSupply supply;
  private final AtomicLong told;
  private final String head;

  /** Connects; told counts batches. */
  public EventTeller(Stack stack, long seed, AtomicLong told) throws Exception {
    URI kpi = stack.url("kpi");
    this.line = new HttpLine(kpi);
    this.supply = new EventSupply(seed);
    this.told = told;
    this.head =
        "POST /events HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\nContent-Type: application/cloudevents-batch+json\r\nContent-Length: "
            .formatted(kpi.getAuthority(), stack.tokens().ofProgram("ticket-service"));
  }

  @Override
  public void once() throws Exception {
    byte[] body = supply.batch(TICKETS).getBytes(StandardCharsets.UTF_8);
    byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    line.send(start, start.length);
    int status = line.exchange(body);
    if (status != 200 || line.text().contains("rejected") || line.text().contains("failed")) {
      throw new IllegalStateException(status + " " + line.text());
    }
    told.incrementAndGet();
  }

  @Override
  public void close() throws Exception {
    line.close();
  }
}
