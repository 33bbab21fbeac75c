package io.huifang.suite.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of a day, read from the history that the replicas have written. */
final class DayTruth {
  private static final String HISTORY =
      """
      select ticket_id::text, type, coalesce(detail->>'toAgent', ''), coalesce(detail->>'queue', '')
      from ticket_event where type in ('ASSIGNED', 'TRANSFERRED', 'RESOLVED') order by id
      """;
  private static final String WAITS =
      """
      select w.queue, w.tier, extract(epoch from w.ended_at - w.entered_at)::bigint,
        coalesce(w.estimate_seconds::text, ''),
        coalesce(extract(epoch from w.ended_at - w.estimated_at)::bigint::text, ''),
        extract(epoch from w.entered_at)::bigint, extract(epoch from w.ended_at)::bigint
      from waited w where how = 'GIVEN' order by w.ended_at
      """;
  private static final String SIGNALS =
      """
      select ticket_id::text || ' ' || type || ' ' || coalesce(detail->>'target', ''), count(*)
      from ticket_event where type in ('SLA_WARNED', 'SLA_BREACHED') group by 1 having count(*) > 1
      """;
  private static final String UNTOLD =
      """
      select count(*) from sla_clock c join ticket t on t.id = c.ticket_id
      where c.target = 'FIRST_RESPONSE' and t.first_contact_at is not null
        and c.due_at < coalesce(t.first_responded_at, t.resolved_at) and c.breached_at is null
      """;
  private static final String LATE =
      """
      select 'half', percentile_cont(0.5) within group (order by late)::numeric(12,3)::text from s
      union all
      select '99 %', percentile_cont(0.99) within group (order by late)::numeric(12,3)::text from s
      union all select 'the latest', max(late)::numeric(12,3)::text from s
      """;
  private static final String SIGNAL =
      """
      with s as (select extract(epoch from created_at - (event::json->>'time')::timestamptz) late
        from outbox_event where type like 'sla.warned%' or type like 'sla.breached%')
      """;
  private final DayWorld world;
  private final DayPlan plan;
  private final Findings findings = new Findings();

  DayTruth(DayWorld world, DayPlan plan) {
    this.world = world;
    this.plan = plan;
  }

  void check() {
    hands();
    waits();
    promises();
    findings.report();
  }

  /** Nobody has a ticket that somebody else has, nobody is given more than fits. */
  private void hands() {
    Map<String, String> owner = new HashMap<>();
    Map<String, Integer> held = new TreeMap<>();
    Map<String, Integer> done = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (List<String> row : world.sql().rows(HISTORY)) {
      String ticket = row.get(0);
      if (row.get(1).equals("RESOLVED")) {
        String agent = owner.remove(ticket);
        if (agent != null) {
          held.merge(agent, -1, Integer::sum);
          done.merge(agent, 1, Integer::sum);
        }
      } else if (owner.put(ticket, row.get(2)) != null) {
        twice.add(ticket);
      } else if (held.merge(row.get(2), 1, Integer::sum) > DayOffice.CAPACITY) {
        over.add(row.get(2));
      }
    }
    findings.none("tickets given twice", twice);
    findings.none("people given more than fits", over);
    long all = done.values().stream().mapToLong(n -> n).sum();
    findings.same("tickets done", (long) plan.tickets.size(), all);
    System.out.printf("  Gini of tickets per person: %.3f (%s)%n", gini(done), spread(done));
  }

  private static String spread(Map<String, Integer> done) {
    List<Integer> sorted = done.values().stream().sorted().toList();
    return "%d people, %d to %d, half at most %d"
        .formatted(
            sorted.size(),
            sorted.get(0),
            sorted.get(sorted.size() - 1),
            sorted.get(sorted.size() / 2));
  }

  /** 0 if all have done as much. */
  private static double gini(Map<String, Integer> done) {
    List<Integer> sorted = done.values().stream().sorted().toList();
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.size(); i++) {
      weighted += (i + 1.0) * sorted.get(i);
      sum += sorted.get(i);
    }
    return 2 * weighted / (sorted.size() * sum) - (sorted.size() + 1.0) / sorted.size();
  }

  /** VIPs before the others, nobody for ever, and what was told was about right. */
  private void waits() {
    Map<String, List<Long>> byTier = new TreeMap<>();
    int told = 0;
    int right = 0;
    int atOnce = 0;
    long worst = 0;
    for (List<String> row : world.sql().rows(WAITS)) {
      long waited = Long.parseLong(row.get(2));
      byTier.computeIfAbsent(row.get(1), tier -> new ArrayList<>()).add(waited);
      worst = Math.max(worst, waited);
      if (row.get(3).isEmpty()) {
        atOnce += waited < 60 ? 1 : 0;
        continue;
      }
      long from = Long.parseLong(row.get(4));
      told++;
      right += Math.abs(from - Long.parseLong(row.get(3))) <= Math.max(60, 0.3 * from) ? 1 : 0;
    }
    Map<String, Long> middle = new TreeMap<>();
    byTier.forEach(
        (tier, all) -> {
          Collections.sort(all);
          middle.put(tier, all.get(all.size() / 2));
          System.out.printf(
              "  %s: %d, half waited at most %d s, 95 %% %d s, longest %d s%n",
              tier,
              all.size(),
              all.get(all.size() / 2),
              all.get((int) (all.size() * 0.95)),
              all.get(all.size() - 1));
        });
    System.out.printf(
        "  estimates: %d told, %.1f %% right; %d were given at once without one%n",
        told, 100.0 * right / Math.max(1, told), atOnce);
    boolean first = middle.getOrDefault("VIP", 0L) <= middle.getOrDefault("STANDARD", 0L);
    findings.same("VIPs wait no longer in the middle than others", true, first);
    findings.same("estimates right for 80 %", true, told == 0 || right >= 0.8 * told);
    findings.same("nobody waits for half a day", true, worst < 4 * 3600);
  }

  private void promises() {
    findings.none("warned or breached twice", world.sql().rows(SIGNALS));
    findings.same("late and not told", 0L, world.sql().number(UNTOLD));
    System.out.println("  seconds of the moved clock: " + world.sql().map(SIGNAL + LATE));
    System.out.println(
        "  "
            + world
                .sql()
                .map(
                    "select type, count(*)::text from ticket_event"
                        + " where type in ('SLA_WARNED', 'SLA_BREACHED') group by 1"));
  }
}
