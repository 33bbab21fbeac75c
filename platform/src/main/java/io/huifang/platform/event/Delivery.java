package io.huifang.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Sends what one subscriber is owed until nothing is due or nobody answers. */
@ApplicationScoped
public class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private final Map<String, Integer> silences = new ConcurrentHashMap<>();
  @Inject OutboxRows rows;
  @Inject EventPost post;
  @Inject OutboxConfig config;
  @Inject Clock clock;

  /**
   * @return how many events were delivered
   */
  int drain(String subscriber) {
    int delivered = 0;
    while (true) {
      List<OutboxRow> batch = rows.claim(subscriber);
      if (batch.isEmpty()) {
        return delivered;
      }
      int sent = send(subscriber, batch);
      if (sent < 0) {
        return delivered;
      }
      delivered += sent;
    }
  }

  private int send(String subscriber, List<OutboxRow> batch) {
    OutboxConfig.Subscriber to =
        java.util.Objects.requireNonNull(config.subscribers().get(subscriber));
    try {
      int sent = settle(batch, post.post(to.url(), batch));
      silences.remove(subscriber);
      return sent;
    } catch (RefusedBatchException e) {
      return refused(subscriber, batch, e);
    } catch (IOException | RuntimeException e) {
      int silent = silences.merge(subscriber, 1, Integer::sum);
      LOG.warnf("%s did not take %d events: %s", subscriber, batch.size(), e.toString());
      rows.unreachable(batch.stream().map(OutboxRow::seq).toList(), retryAt(silent), e.toString());
      return -1;
    }
  }

  /** Halves a refused batch until the event that spoils it is alone; that one is parked in time. */
  private int refused(String subscriber, List<OutboxRow> batch, RefusedBatchException e) {
    if (batch.size() > 1) {
      int middle = batch.size() / 2;
      int first = send(subscriber, batch.subList(0, middle));
      int second = send(subscriber, batch.subList(middle, batch.size()));
      return Math.min(first, second) < 0 ? -1 : first + second;
    }
    OutboxRow row = batch.get(0);
    boolean park = row.attempts() >= config.parkAfter();
    LOG.warnf("Event %d is refused: %s", row.seq(), e.getMessage());
    rows.failed(row.seq(), retryAt(row.attempts()), park, e.getMessage());
    return 0;
  }

  private int settle(List<OutboxRow> batch, Map<String, EventPost.Outcome> outcomes)
      throws IOException {
    List<Long> done = new ArrayList<>();
    for (OutboxRow row : batch) {
      EventPost.Outcome outcome = outcomes.get(post.idOf(row));
      String word = outcome == null ? "missing" : outcome.outcome();
      switch (word) {
        case "accepted", "duplicate", "ignored" -> done.add(row.seq());
        default -> {
          boolean park = word.equals("rejected") || row.attempts() >= config.parkAfter();
          LOG.warnf("Event %d was %s: %s", row.seq(), word, outcome);
          rows.failed(row.seq(), retryAt(row.attempts()), park, String.valueOf(outcome));
        }
      }
    }
    rows.delivered(done);
    return done.size();
  }

  /** Doubles from half a second up to the limit, with jitter so that replicas spread out. */
  private Instant retryAt(int attempts) {
    long limit = config.maxBackoff().toMillis();
    long pause = Math.min(limit, 250L << Math.min(attempts, 20));
    return clock
        .instant()
        .plus(Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1)));
  }
}
