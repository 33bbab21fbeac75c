package io.huifang.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much waits to be told, as the administrator's API counts it. */
public final class Outboxes {
  private static final long LOOK_EVERY_MILLIS = 250;
  private final List<Api> services;

  /** Of these services. */
  public Outboxes(Lab lab, String... services) {
    this.services = Stream.of(services).map(lab::api).toList();
  }

  /** Events that wait. */
  public long pending() {
    return count("pending");
  }

  private long count(String what) {
    long sum = 0;
    for (Api service : services) {
      JsonNode counts = service.get("/api/outbox").ok();
      sum += counts.path(what).asLong();
    }
    return sum;
  }

  /** Waits until nothing waits, and returns how many seconds that took. */
  public double drain(Duration patience) {
    long begin = System.nanoTime();
    while (pending() > 0) {
      if (System.nanoTime() - begin > patience.toNanos()) {
        throw new StartFailure(pending() + " events still wait after " + patience);
      }
      // Counting costs the service something, so not more often than the result needs.
      Pause.milliseconds(LOOK_EVERY_MILLIS);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (count("parked") > 0) {
      throw new StartFailure(count("parked") + " events were refused by a subscriber");
    }
    return seconds;
  }
}
