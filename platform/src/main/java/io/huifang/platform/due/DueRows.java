package io.huifang.platform.due;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.trace.Traces;
import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one transaction does to the due rows; sorted, so that two transactions lock alike. */
final class DueRows implements TailRows {
  private static final String ON_FENCE = " d.kind = u.kind and d.key = u.key and d.fence = u.fence";
  private static final String UPSERT =
      """
      insert into due_work as d (kind, key, due_at, pick_at, traceparent, planned_at)
      select * from :rows as u
      on conflict (kind, key) do update
      set due_at = excluded.due_at, pick_at = excluded.pick_at, fence = d.fence + 1, attempts = 0,
        parked_at = null, last_error = null, traceparent = excluded.traceparent,
        planned_at = excluded.planned_at
      """;
  private static final String CANCEL =
      "delete from due_work d using :rows as u(kind, key)"
          + " where d.kind = u.kind and d.key = u.key";
  private static final String COMPLETE =
      "delete from due_work d using :rows as u(kind, key, fence) where" + ON_FENCE;
  // the fence rises, so that a lease that is being renewed right now does not move the new plan;
  // what plans itself again and again would be one trace without an end
  private static final String REPLAN =
      """
      update due_work d set due_at = u.at, pick_at = u.at, fence = d.fence + 1, attempts = 0,
        parked_at = null, last_error = null, traceparent = null, planned_at = null
      from :rows as u(kind, key, fence, at) where
      """
          + ON_FENCE;
  private static final String HOLD =
      // what moves on has not failed: only attempts without progress count
      "update due_work d set pick_at = u.until, attempts = 1"
          + " from :rows as u(kind, key, fence, until) where"
          + ON_FENCE;
  private final Map<Ref, Optional<Instant>> wanted = new TreeMap<>();
  private final Map<Ref, @Nullable String> traces = new HashMap<>();
  private final Map<Ref, DueItem> ending = new TreeMap<>();
  private final Map<Ref, Held> held = new TreeMap<>();
  private final Clock clock;
  private final Consumer<String> wake;
  private final Set<Ref> atLeisure = new HashSet<>();

  DueRows(Clock clock, Consumer<String> wake) {
    this.clock = clock;
    this.wake = wake;
  }

  void plan(Ref ref, Instant at) {
    want(ref, at);
    atLeisure.remove(ref);
  }

  void planAtLeisure(Ref ref, Instant at) {
    want(ref, at);
    atLeisure.add(ref);
  }

  private void want(Ref ref, Instant at) {
    wanted.put(ref, Optional.of(at));
    traces.put(ref, Traces.current());
  }

  void cancel(Ref ref) {
    wanted.put(ref, Optional.empty());
  }

  void completing(DueItem item) {
    ending.put(Ref.of(item), item);
  }

  void holding(DueItem item, Instant until) {
    held.put(Ref.of(item), new Held(item, until));
  }

  /** A row in our hands is changed under its fence, whatever the work has planned for it. */
  @Override
  public List<TailStatement> statements() {
    Columns complete = new Columns();
    Columns replan = new Columns();
    Columns hold = new Columns();
    Columns plan = new Columns();
    Columns cancel = new Columns();
    ending.forEach(
        (ref, item) -> {
          Instant next = wanted.getOrDefault(ref, Optional.empty()).orElse(null);
          (next == null ? complete : replan).add(ref, item.fence(), next);
        });
    held.forEach((ref, one) -> hold.add(ref, one.item().fence(), one.until()));
    wanted.forEach(
        (ref, at) -> {
          if (!ending.containsKey(ref)) {
            (at.isPresent() ? plan : cancel).add(ref, null, at.orElse(null));
          }
        });
    List<TailStatement> all = new ArrayList<>();
    complete.into(all, COMPLETE, true);
    replan.into(all, REPLAN, true);
    hold.into(all, HOLD, true);
    plan.planned(all, traces, clock.instant());
    cancel.into(all, CANCEL, false);
    return all;
  }

  @Override
  public RuntimeException refused(TailStatement statement, int affected) {
    return new FenceLostException(
        "Held " + statement.mustAffect() + " due rows, " + affected + " are still ours");
  }

  /** What is due later than the longest nap is found in time without a wake-up. */
  @Override
  public void committed() {
    Instant soon = clock.instant().plus(DueWork.LONGEST_NAP);
    Set<String> kinds = new TreeSet<>();
    wanted.forEach(
        (ref, at) -> {
          if (at.isPresent() && at.get().isBefore(soon) && !atLeisure.contains(ref)) {
            kinds.add(ref.kind());
          }
        });
    kinds.forEach(wake);
  }

  /** Names a row. */
  record Ref(String kind, String key) implements Comparable<Ref> {
    static Ref of(DueItem item) {
      return new Ref(item.kind(), item.key());
    }

    @Override
    public int compareTo(Ref other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? key.compareTo(other.key) : byKind;
    }
  }

  private record Held(DueItem item, Instant until) {}

  /** Rows of one statement, column by column. */
  private static final class Columns {
    private final List<String> kinds = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Long> fences = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    void add(Ref ref, @Nullable Long fence, @Nullable Instant at) {
      kinds.add(ref.kind());
      keys.add(ref.key());
      if (fence != null) {
        fences.add(fence);
      }
      if (at != null) {
        times.add(at);
      }
    }

    void into(List<TailStatement> all, String sql, boolean fenced) {
      if (keys.isEmpty()) {
        return;
      }
      List<SqlArray> columns = new ArrayList<>(List.of(of("text", kinds), of("text", keys)));
      if (!fences.isEmpty()) {
        columns.add(of("bigint", fences));
      }
      if (!times.isEmpty()) {
        columns.add(of("timestamptz", times));
      }
      TailStatement statement = TailStatement.of(sql, new SqlRows(columns));
      all.add(fenced ? statement.mustAffect(keys.size()) : statement);
    }

    void planned(List<TailStatement> all, Map<Ref, @Nullable String> traces, Instant now) {
      if (!keys.isEmpty()) {
        List<@Nullable String> origins = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
          origins.add(traces.get(new Ref(kinds.get(i), keys.get(i))));
        }
        all.add(
            TailStatement.of(
                UPSERT,
                SqlRows.of(
                    of("text", kinds),
                    of("text", keys),
                    of("timestamptz", times),
                    of("timestamptz", times),
                    of("text", origins),
                    of("timestamptz", Collections.nCopies(keys.size(), now)))));
      }
    }
  }
}
