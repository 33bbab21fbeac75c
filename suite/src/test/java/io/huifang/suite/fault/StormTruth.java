package io.huifang.suite.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Every step that was planned has happened once and left what it must leave, and every message has
 * gone its ways. What was planned was written down before anything was due.
 */
final class StormTruth {
  private static final String PLAN =
      """
      select s.key, (extract(epoch from s.due_at) * 1000000)::bigint::text, p.case_id::text
      from storm_plan s join promise p on p.id = split_part(s.key, ':', 1)::uuid
      """;
  private static final String TOLD =
      """
      select step::text, case_id::text, count(*)::text from told_message
      where kind in ('PROMISE_SOON', 'PROMISE_LATE') group by 1, 2
      """;
  private static final String HISTORY =
      """
      select case_id::text, string_agg(type || ' ' || n, ', ' order by type) from (
        select case_id, type, count(*) as n from case_event group by 1, 2) counted
      group by case_id
      """;
  private static final String CASES =
      """
      select c.id::text, concat_ws(' ', c.state, c.level, c.entry, p.state, p.attempts,
        (select count(*) from told_message m where m.case_id = c.id and m.kind = 'YOURS'),
        (select count(*) from due_work d where d.kind = 'deadline'
          and d.key in (p.id || ':REMIND_50', p.id || ':REMIND_80', p.id || ':OVERDUE')),
        (select count(*) from case_rung r where r.case_id = c.id))
      from escalation_case c join promise p on p.case_id = c.id where c.number like 'B-%'
      """;
  private static final String WAYS =
      """
      select m.id::text, d.channel, d.state from told_message m
        left join delivery d on d.message_id = m.id
      where d.id is null or d.state in ('PLANNED', 'SENDING', 'REFUSED')
      """;
  private static final String WANTED =
      """
      select m.id::text, m.kind, m.person from told_message m join escalation_case c on c.id = m.case_id
      where ((m.person ~ '[05]$') <> exists (
          select from delivery d where d.message_id = m.id and d.channel = 'EMAIL')
        or (m.kind = 'PROMISE_LATE' and c.team = 'team-1') <> exists (
          select from delivery d where d.message_id = m.id and d.channel = 'WEBHOOK'))
        -- an urgent webhook that nobody takes goes by mail instead
        and not exists (select from delivery d where d.message_id = m.id and d.channel = 'WEBHOOK'
          and d.state <> 'SENT')
      """;
  private static final String BELLS =
      "select m.id::text from told_message m left join notice n on n.id = m.id"
          + " where n.id is null or n.person <> m.person";
  private static final String EVENTS =
      "select subject::text, count(*)::text from outbox_event where type = 'case.escalated.v1'"
          + " group by 1 having count(*) > 1";
  private static final String LOADS =
      """
      select c.owner, count(*)::text || ' are counted as ' || coalesce((select cases from case_load l
        where l.owner = c.owner), 0) + coalesce((select sum(change) from case_load_change h
        where h.owner = c.owner), 0)
      from escalation_case c where c.state = 'OPEN' group by c.owner
      having count(*) <> coalesce((select cases from case_load l where l.owner = c.owner), 0)
        + coalesce((select sum(change) from case_load_change h where h.owner = c.owner), 0)
      """;
  private final StormWorld world;
  private final Set<String> reached;
  private final int promises;

  StormTruth(StormWorld world, int promises, Set<String> reached) {
    this.world = world;
    this.promises = promises;
    this.reached = Set.copyOf(reached);
  }

  void check(Findings findings) {
    steps(findings);
    transitions(findings);
    messages(findings);
    mails(findings);
    hooks(findings);
    Sql sql = world.sql();
    findings.none("cases escalated twice by their events", sql.rows(EVENTS));
    findings.none("people with another number of cases", sql.rows(LOADS));
    System.out.println("  owners of cases of the second level: " + sql.rows(FAIR));
  }

  private static final String FAIR =
      """
      select post, count(*)::text, min(n)::text, max(n)::text from (
        select p.post, c.owner, count(*) n from escalation_case c join person_copy p on p.id = c.owner
        where c.level = 2 group by 1, 2) counted group by post
      """;

  /** The id of a message follows from its step, so it is known which ones have to be there. */
  private void steps(Findings findings) {
    Map<String, String> told = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (List<String> row : world.sql().rows(TOLD)) {
      told.put(row.get(0), row.get(1));
      if (!row.get(2).equals("1")) {
        twice.add(row.get(0));
      }
    }
    List<String> missing = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    List<List<String>> plan = world.sql().rows(PLAN);
    for (List<String> row : plan) {
      String id = messageOf(row.get(0), Long.parseLong(row.get(1)));
      planned.add(id);
      if (!told.containsKey(id) && !reached.contains(row.get(2))) {
        missing.add(row.get(0));
      }
    }
    List<String> invented = told.keySet().stream().filter(id -> !planned.contains(id)).toList();
    findings.same("steps that were planned", 3L * promises, (long) plan.size());
    findings.none("reminders that are missing", missing);
    findings.none("reminders that came twice", twice);
    findings.none("reminders that nobody has planned", invented);
    findings.some("reminders", told.size());
  }

  private static String messageOf(String key, long micros) {
    Instant due = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    return UUID.nameUUIDFromBytes((key + "@" + due).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whom nobody has reached has moved up once; whom somebody has reached is kept once. */
  private void transitions(Findings findings) {
    Map<String, String> history = world.sql().map(HISTORY);
    Map<String, String> cases = world.sql().map(CASES);
    List<String> wrong = new ArrayList<>();
    int late = 0;
    for (Map.Entry<String, String> one : cases.entrySet()) {
      String events = history.getOrDefault(one.getKey(), "");
      boolean moved = events.contains("CASE_ESCALATED 1") && events.contains("PROMISE_MOVED 1");
      boolean kept = events.contains("PROMISE_KEPT 1");
      boolean called = reached.contains(one.getKey());
      boolean right =
          called
              ? kept
                  && !events.matches(".*(ESCALATED|MOVED|KEPT) ([2-9]|1\\d).*")
                  && one.getValue().matches("OPEN (1 1|2 2) KEPT(_LATE)? [12] [01] 0 [01]")
              : moved && !kept && one.getValue().equals("OPEN 2 2 OPEN 0 1 3 1");
      late += moved ? 1 : 0;
      if (!right) {
        wrong.add(one.getKey() + " " + events + " | " + one.getValue() + (called ? " called" : ""));
      }
    }
    findings.same("cases", promises, cases.size());
    findings.none("promises with other transitions than they must have", wrong);
    findings.some("promises that moved up", late);
    findings.some("promises that were kept meanwhile", reached.size());
  }

  private void messages(Findings findings) {
    Sql sql = world.sql();
    findings.none("messages without a way, or with one that has not ended", sql.rows(WAYS));
    findings.none("messages that went another way than wanted", sql.rows(WANTED));
    findings.none("messages without their bell", sql.rows(BELLS));
    System.out.println(
        "  deliveries: "
            + sql.map("select channel || ' ' || state, count(*)::text from delivery group by 1"));
  }

  private void mails(Findings findings) {
    List<String> twice = new ArrayList<>();
    world.smtp.taken.forEach((id, times) -> twice.addAll(times > 1 ? List.of(id) : List.of()));
    findings.none("mails that came twice", twice);
    Map<String, String> states =
        world
            .sql()
            .map(
                "select mail_id::text, string_agg(distinct state, ' ') from delivery"
                    + " where channel = 'EMAIL' and mail_id is not null group by 1");
    List<String> lost = new ArrayList<>();
    states.forEach(
        (id, state) -> {
          boolean taken = world.smtp.taken.containsKey(id);
          if (taken ? !state.matches("SENT|UNSURE") : state.equals("SENT")) {
            lost.add(id + " " + state);
          }
        });
    findings.none("mails of which we say something else than the server", lost);
    findings.some("mails taken", world.smtp.taken.size());
    findings.some("mails refused at first", world.smtp.refused.get());
    findings.some("mails cut", world.smtp.cut.get());
  }

  /** A webhook that came again came under the same id, which is how its receiver knows it. */
  private void hooks(Findings findings) {
    findings.none("webhooks with a wrong signature", world.hook.forged);
    Map<String, String> states =
        world.sql().map("select id::text, state from delivery where channel = 'WEBHOOK'");
    List<String> lost = new ArrayList<>();
    states.forEach(
        (id, state) -> {
          if (state.equals("SENT") && !world.hook.taken.containsKey(id)) {
            lost.add(id);
          }
        });
    findings.none("webhooks that never came", lost);
    findings.none(
        "webhooks of nothing",
        world.hook.taken.keySet().stream().filter(id -> !states.containsKey(id)).toList());
    findings.some("webhooks taken", world.hook.taken.size());
    findings.some("webhooks refused at first", world.hook.refused.get());
    System.out.println(
        "  webhooks that came again under their id: "
            + world.hook.taken.values().stream().filter(times -> times > 1).count());
  }
}
