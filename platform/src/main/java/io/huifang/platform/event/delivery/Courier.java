package io.huifang.platform.event.delivery;

import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.event.Subscriptions.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings one subscriber a step forward. What was answered is written down in one transaction, which
 * the caller opens so that a fence can guard it; a crash before it repeats the step.
 */
@ApplicationScoped
class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);
  private static final int MOST_DOUBLINGS = 20;
  @Inject OutboxLog log;
  @Inject Positions positions;
  @Inject HeldEvents held;
  @Inject Lanes lanes;
  @Inject OutboxConfig config;
  @Inject Clock clock;

  /** What a step came to. */
  enum Step {
    /** There may be more. */
    MOVED,
    /** A number is missing that may come any moment. */
    GAP,
    /** All is delivered. */
    IDLE,
    /** Nobody answers; wait for the time in the position. */
    SILENT
  }

  /**
   * A step, and how many events were answered in it.
   *
   * @param until when to try again where nobody answers
   */
  record Progress(Step step, int answered, Instant until) {
    static Progress of(Step step, int answered) {
      return new Progress(step, answered, Instant.MIN);
    }
  }

  Progress step(Subscription to, CommitHorizon horizon, Consumer<Runnable> transaction)
      throws SQLException {
    Instant now = clock.instant();
    Position position = positions.of(to.name());
    if (position.restsAt(now)) {
      return new Progress(Step.SILENT, 0, Objects.requireNonNull(position.retryAt()));
    }
    List<OutboxEntry> waiting = held.due(to.name(), now, config.batch());
    if (!waiting.isEmpty()) {
      return deliver(to, position, position.seq(), waiting, List.of(), transaction);
    }
    OutboxLog.Page page = log.after(to, position.seq(), config.batch() * config.lanes(), horizon);
    List<OutboxEntry> wanted = page.wanted();
    if (page.entries().isEmpty()) {
      return Progress.of(page.gap() ? Step.GAP : Step.IDLE, 0);
    }
    Set<UUID> blocked =
        wanted.isEmpty()
            ? Set.of()
            : held.blocked(to.name(), wanted.stream().map(OutboxEntry::subject).toList());
    List<OutboxEntry> behind =
        wanted.stream().filter(entry -> blocked.contains(entry.subject())).toList();
    List<OutboxEntry> free =
        wanted.stream().filter(entry -> !blocked.contains(entry.subject())).toList();
    return deliver(to, position, page.last(position.seq()), free, behind, transaction);
  }

  private Progress deliver(
      Subscription to,
      Position position,
      long upTo,
      List<OutboxEntry> entries,
      List<OutboxEntry> behind,
      Consumer<Runnable> transaction)
      throws SQLException {
    Map<OutboxEntry, EventPost.Outcome> outcomes = new LinkedHashMap<>();
    try {
      if (!entries.isEmpty()) {
        outcomes.putAll(lanes.send(to, entries));
      }
    } catch (SilentException e) {
      LOG.warnf("%s did not take %d events: %s", to.name(), entries.size(), e.getMessage());
      Instant retryAt = clock.instant().plus(pause(position.silences()));
      String reason = String.valueOf(e.getMessage());
      transaction.accept(() -> sql(() -> positions.silent(to.name(), retryAt, reason)));
      return new Progress(Step.SILENT, 0, retryAt);
    }
    transaction.accept(() -> sql(() -> settle(to, upTo, outcomes, behind)));
    return Progress.of(Step.MOVED, outcomes.size());
  }

  private void settle(
      Subscription to,
      long upTo,
      Map<OutboxEntry, EventPost.Outcome> outcomes,
      List<OutboxEntry> behind)
      throws SQLException {
    List<Long> taken = new ArrayList<>();
    for (Map.Entry<OutboxEntry, EventPost.Outcome> one : outcomes.entrySet()) {
      OutboxEntry entry = one.getKey();
      if (one.getValue().taken()) {
        if (entry.held()) {
          taken.add(entry.seq());
        }
      } else {
        LOG.warnf("Event %d for %s: %s", entry.seq(), to.name(), one.getValue());
        hold(to, entry, one.getValue());
      }
    }
    if (!taken.isEmpty()) {
      held.taken(to.name(), taken);
    }
    for (OutboxEntry entry : behind) {
      held.hold(to.name(), entry, false, clock.instant(), "behind an earlier one");
    }
    positions.answered(to.name(), upTo);
  }

  private void hold(Subscription to, OutboxEntry entry, EventPost.Outcome outcome)
      throws SQLException {
    OutboxEntry failed = entry.failedOnceMore();
    boolean park = outcome.rejected() || failed.attempts() >= config.parkAfter();
    Instant dueAt = clock.instant().plus(pause(failed.attempts()));
    held.hold(to.name(), failed, park, dueAt, outcome.toString());
  }

  /**
   * Doubles from a quarter of a second up to the limit, with jitter so that replicas spread out.
   */
  private Duration pause(int failures) {
    long limit = config.maxBackoff().toMillis();
    long pause = Math.min(limit, 250L << Math.min(failures, MOST_DOUBLINGS));
    return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
  }

  private static void sql(SqlWork work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that talks to the database. */
  private interface SqlWork {
    void run() throws SQLException;
  }
}
