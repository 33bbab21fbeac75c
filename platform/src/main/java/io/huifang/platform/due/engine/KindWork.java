package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.FenceLostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs claimed rows of one kind, and gives back what fails. */
final class KindWork {
  private static final Logger LOG = Logger.getLogger(KindWork.class);
  private final Map<DueItem, Claim> running = new ConcurrentHashMap<>();
  private final DueHandler handler;
  private final DueTable table;
  private final DueTransactions transactions;
  private final DueListener listener;
  private final Clock clock;

  KindWork(
      DueHandler handler,
      DueTable table,
      DueTransactions transactions,
      DueListener listener,
      Clock clock) {
    this.handler = handler;
    this.table = table;
    this.transactions = transactions;
    this.listener = listener;
    this.clock = clock;
  }

  List<DueItem> claim(int limit) throws SQLException {
    Instant now = clock.instant();
    List<DueItem> items =
        table.claim(handler.kind(), now, now.plus(handler.rules().lease()), limit);
    for (DueItem item : items) {
      running.put(item, new Claim(this, item));
    }
    return items;
  }

  /** Chunks that may run side by side. */
  List<List<DueItem>> chunks(List<DueItem> items) {
    int together = handler instanceof DueStep ? handler.rules().together() : 1;
    List<List<DueItem>> chunks = new ArrayList<>();
    for (int from = 0; from < items.size(); from += together) {
      chunks.add(items.subList(from, Math.min(items.size(), from + together)));
    }
    return chunks;
  }

  void run(List<DueItem> chunk) {
    Instant now = clock.instant();
    for (DueItem item : chunk) {
      if (item.attempts() == 1) {
        listener.late(item.kind(), Duration.between(item.dueAt(), now));
      }
    }
    try {
      if (handler instanceof DueStep step) {
        listener.around(chunk, () -> steps(step, chunk));
      } else if (handler instanceof DueErrand errand && errand.standing()) {
        errand(errand, chunk.get(0)); // for as long as it holds its row: never one piece of work
      } else if (handler instanceof DueErrand errand) {
        listener.around(chunk, () -> errand(errand, chunk.get(0)));
      }
    } finally {
      chunk.forEach(running::remove);
    }
  }

  /** Halves what fails, so that one bad row costs the others a few transactions and no time. */
  private void steps(DueStep step, List<DueItem> items) {
    try {
      transactions.completing(items, () -> step.run(items));
      listener.ran(handler.kind(), items.size());
    } catch (RuntimeException e) {
      if (items.size() > 1) {
        int middle = items.size() / 2;
        steps(step, items.subList(0, middle));
        steps(step, items.subList(middle, items.size()));
      } else {
        failed(items.get(0), e);
      }
    }
  }

  private void errand(DueErrand errand, DueItem item) {
    Claim claim = running.computeIfAbsent(item, key -> new Claim(this, key));
    try {
      errand.run(claim);
      if (!claim.settled()) {
        claim.finish(() -> {});
      }
    } catch (RuntimeException e) {
      if (!claim.settled()) {
        failed(item, e);
      }
    }
  }

  void failed(DueItem item, Throwable failure) {
    if (FenceLostException.within(failure)) {
      LOG.debugf("%s %s was taken over", item.kind(), item.key());
      return;
    }
    boolean outage = listener.outage(failure);
    int limit = handler.rules().parkAfter();
    Instant now = clock.instant();
    boolean park = limit > 0 && item.attempts() >= limit;
    String reason = String.valueOf(failure.getMessage() == null ? failure : failure.getMessage());
    giveBack(item, now.plus(Pauses.after(handler.rules(), item.attempts())), park, reason);
    if (park) {
      LOG.errorf(failure, "%s %s is parked", item.kind(), item.key());
      listener.parked(item, failure);
    } else {
      LOG.logf(
          outage ? Logger.Level.DEBUG : Logger.Level.WARN,
          "%s %s failed: %s",
          item.kind(),
          item.key(),
          failure.toString());
      listener.failed(item, failure);
    }
  }

  void giveBack(DueItem item, Instant at, boolean park, String reason) {
    try {
      table.giveBack(item, at, park ? clock.instant() : null, reason);
    } catch (SQLException e) {
      LOG.debugf("%s %s waits for the end of its lease: %s", item.kind(), item.key(), e);
    }
  }

  /** Prolongs all leases; who has lost one learns of it. */
  void renew() throws SQLException {
    List<DueItem> items = List.copyOf(running.keySet());
    if (items.isEmpty()) {
      return;
    }
    Instant until = clock.instant().plus(handler.rules().lease());
    Set<String> kept = table.renew(handler.kind(), items, until);
    for (DueItem item : items) {
      Claim claim = running.get(item);
      if (claim != null && !kept.contains(item.key())) {
        claim.markLost();
      }
    }
  }

  DueTransactions transactions() {
    return transactions;
  }

  Instant leaseEnd() {
    return clock.instant().plus(handler.rules().lease());
  }

  /** Whether somebody else says so. */
  boolean outage(Throwable failure) {
    return listener.outage(failure);
  }

  void ran(int rows) {
    listener.ran(handler.kind(), rows);
  }

  DueHandler handler() {
    return handler;
  }
}
