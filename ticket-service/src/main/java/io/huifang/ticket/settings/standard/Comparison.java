package io.huifang.ticket.settings.standard;

import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.explain.Explanation;
import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what is other under one standard than under another, ticket by ticket. */
final class Comparison {
  private static final int EXAMPLES = 6;
  private final Instant now;
  private final Map<Target, int[]> ended = new EnumMap<>(Target.class);
  private final Map<Target, int[]> open = new EnumMap<>(Target.class);
  private final List<WhatIf.Example> examples = new ArrayList<>();

  Comparison(Instant now) {
    this.now = now;
    for (Target target : Target.values()) {
      ended.put(target, new int[6]);
      open.put(target, new int[4]);
    }
  }

  void ended(Lives.Known ticket, List<Explanation> before, List<Explanation> after) {
    for (Target target : Target.values()) {
      Explanation was = of(before, target);
      Explanation is = of(after, target);
      int[] sums = Objects.requireNonNull(ended.get(target));
      judge(sums, 0, was);
      judge(sums, 2, is);
      if (missed(is) && !missed(was)) {
        sums[4]++;
        example(ticket, target, false, was, is);
      } else if (missed(was) && !missed(is)) {
        sums[5]++;
        example(ticket, target, false, was, is);
      }
    }
  }

  private static void judge(int[] sums, int at, @Nullable Explanation clock) {
    boolean met = clock != null && clock.state() == ClockState.MET;
    if (met || (clock != null && clock.state() == ClockState.MISSED)) {
      sums[at] += met ? 1 : 0;
      sums[at + 1]++;
    }
  }

  void open(Lives.Known ticket, List<Explanation> before, List<Explanation> after) {
    for (Target target : Target.values()) {
      Explanation was = of(before, target);
      Explanation is = of(after, target);
      int[] sums = Objects.requireNonNull(open.get(target));
      Instant old = was == null ? null : was.dueAt();
      Instant due = is == null ? null : is.dueAt();
      boolean earlier = due != null && (old == null || due.isBefore(old));
      boolean later = old != null && (due == null || due.isAfter(old));
      sums[0] += earlier ? 1 : 0;
      sums[1] += later ? 1 : 0;
      sums[2] += missed(is) && !missed(was) ? 1 : 0;
      sums[3] += missed(was) && !missed(is) ? 1 : 0;
      if (earlier || later) {
        example(ticket, target, true, was, is);
      }
    }
  }

  private static @Nullable Explanation of(List<Explanation> clocks, Target target) {
    return clocks.stream().filter(clock -> clock.target() == target).findFirst().orElse(null);
  }

  private boolean missed(@Nullable Explanation clock) {
    if (clock == null) {
      return false;
    }
    Instant due = clock.dueAt();
    boolean over = clock.state() == ClockState.RUNNING && due != null && !due.isAfter(now);
    return over || clock.state() == ClockState.MISSED;
  }

  private void example(
      Lives.Known ticket,
      Target target,
      boolean isOpen,
      @Nullable Explanation was,
      @Nullable Explanation is) {
    boolean worth = missed(was) != missed(is);
    if (examples.size() < EXAMPLES || (worth && examples.size() < 2 * EXAMPLES)) {
      examples.add(
          new WhatIf.Example(
              ticket.id(),
              ticket.number(),
              ticket.subject(),
              target,
              isOpen,
              was == null ? null : was.dueAt(),
              missed(was),
              is == null ? null : is.dueAt(),
              missed(is)));
    }
  }

  WhatIf result(int endedTickets, int openTickets) {
    List<WhatIf.Row> rows = new ArrayList<>();
    List<WhatIf.OpenRow> openRows = new ArrayList<>();
    for (Target target : Target.values()) {
      int[] e = Objects.requireNonNull(ended.get(target));
      int[] o = Objects.requireNonNull(open.get(target));
      rows.add(
          new WhatIf.Row(
              target, new WhatIf.Share(e[0], e[1]), new WhatIf.Share(e[2], e[3]), e[4] - e[5]));
      openRows.add(new WhatIf.OpenRow(target, o[0], o[1], o[2], o[3]));
    }
    return new WhatIf(endedTickets, openTickets, rows, openRows, List.copyOf(examples));
  }
}
