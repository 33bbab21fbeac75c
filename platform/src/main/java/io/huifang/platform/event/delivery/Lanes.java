package io.huifang.platform.event.delivery;

import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.event.Subscriptions.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends many events side by side; those of one aggregate stay in one lane, in their order. */
@ApplicationScoped
class Lanes {
  /** About what a subscriber takes as one body; a larger event goes alone. */
  private static final int BYTES = 1 << 20;

  @Inject EventPost post;
  @Inject OutboxConfig config;

  private final ExecutorService senders =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "outbox-lane");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @return what became of each
   * @throws SilentException if a lane got no answer; others may have been taken all the same
   */
  Map<OutboxEntry, EventPost.Outcome> send(Subscription to, List<OutboxEntry> entries)
      throws SilentException {
    List<List<OutboxEntry>> lanes = lanes(entries);
    if (lanes.size() == 1) {
      return lane(to, lanes.get(0));
    }
    List<Callable<Map<OutboxEntry, EventPost.Outcome>>> tasks = new ArrayList<>();
    lanes.forEach(lane -> tasks.add(() -> lane(to, lane)));
    Map<OutboxEntry, EventPost.Outcome> all = new LinkedHashMap<>();
    try {
      for (Future<Map<OutboxEntry, EventPost.Outcome>> done : senders.invokeAll(tasks)) {
        all.putAll(done.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new SilentException(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentException(e);
    }
  }

  private List<List<OutboxEntry>> lanes(List<OutboxEntry> entries) {
    int count = entries.size() < 2 * config.lanes() ? 1 : config.lanes();
    List<List<OutboxEntry>> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(new ArrayList<>());
    }
    for (OutboxEntry entry : entries) {
      lanes.get(Math.floorMod(entry.subject().hashCode(), count)).add(entry);
    }
    lanes.removeIf(List::isEmpty);
    return lanes;
  }

  private Map<OutboxEntry, EventPost.Outcome> lane(Subscription to, List<OutboxEntry> entries)
      throws SilentException {
    Map<OutboxEntry, EventPost.Outcome> outcomes = new LinkedHashMap<>();
    int from = 0;
    while (from < entries.size()) {
      int end = from + 1;
      int bytes = entries.get(from).text().length();
      while (end < entries.size()
          && end - from < config.batch()
          && bytes + entries.get(end).text().length() < BYTES) {
        bytes += entries.get(end++).text().length();
      }
      List<OutboxEntry> batch = entries.subList(from, end);
      List<EventPost.Outcome> answers = post.post(to, batch);
      for (int i = 0; i < batch.size(); i++) {
        outcomes.put(batch.get(i), answers.get(i));
      }
      from = end;
    }
    return outcomes;
  }

  @PreDestroy
  void close() {
    senders.shutdownNow();
  }
}
