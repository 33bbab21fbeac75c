package io.huifang.suite.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every ticket that somebody was promised is there once, and its history is whole. */
final class TicketTruth {
  private final Sql tickets;
  private final Ledger ledger;

  TicketTruth(FaultWorld world, Ledger ledger) {
    this.tickets = world.sql("ticket");
    this.ledger = ledger;
  }

  void check(Findings findings) {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> states = new TreeMap<>();
    ledger.opened.forEach(
        (key, id) -> {
          expected.put(Ledger.address(key), id);
          states.put(id, ledger.resolved.contains(id) ? "RESOLVED" : "NEW");
        });
    findings.sameEntries(
        "one ticket for each key, the one that was told",
        expected,
        tickets.map(
            """
            select c.email, string_agg(t.id::text, ' ') from ticket t
            join customer c on c.id = t.customer_id where t.origin = 'LIVE' group by 1
            """));
    findings.sameEntries(
        "states of tickets",
        states,
        tickets.map("select id::text, state from ticket where origin = 'LIVE'"));
    Map<String, String> replies = new HashMap<>();
    ledger.resolved.forEach(id -> replies.put(id, "1"));
    findings.sameEntries("one reply to each ticket", replies, tickets.map(REPLIES));
    findings.none("holes in versions", tickets.rows(HOLES));
    findings.none("told twice by the clocks", tickets.rows(TOLD_TWICE));
    findings.none("breaches and what was told of them", tickets.rows(BREACHES));
    findings.some("breaches", tickets.number(COUNT + "'SLA_BREACHED'"));
    findings.some("warnings", tickets.number(COUNT + "'SLA_WARNED'"));
    imported(findings);
  }

  private void imported(Findings findings) {
    Map<String, String> rows = new TreeMap<>();
    ledger.imported.forEach((prefix, number) -> rows.put(prefix, number.toString()));
    findings.sameEntries(
        "tickets of each file",
        rows,
        tickets.map(
            "select left(external_id, 36), count(*) from ticket where origin = 'IMPORT' group by 1"));
    List<List<String>> failed =
        tickets.rows(
            """
            select id, state, error from import_job j where state not in ('DONE', 'RECEIVING')
              and not exists (select from import_job again
                where again.file_name = j.file_name and again.state = 'DONE')
            """);
    findings.none("imports that are not done, and were not sent again", failed);
    findings.none("bad rows", tickets.rows("select * from import_bad_row limit 5"));
  }

  private static final String COUNT = "select count(*) from ticket_event where type = ";
  private static final String REPLIES =
      "select ticket_id::text, count(*) from message where kind = 'REPLY' group by 1";
  private static final String HOLES =
      """
      select t.id, t.version, min(e.version), max(e.version), count(*) from ticket t
      left join ticket_event e on e.ticket_id = t.id group by t.id
      having min(e.version) is distinct from 1 or max(e.version) <> t.version
        or count(*) <> t.version
      """;
  private static final String TOLD_TWICE =
      """
      select ticket_id, type, detail->>'target', count(*) from ticket_event
      where type in ('SLA_BREACHED', 'SLA_WARNED') group by 1, 2, 3 having count(*) > 1
      """;
  private static final String BREACHES =
      """
      select c.ticket_id, c.target, c.state, c.breached_at from sla_clock c
      join ticket t on t.id = c.ticket_id and t.origin = 'LIVE'
      where (c.breached_at is not null) <> exists (select from ticket_event e
        where e.ticket_id = c.ticket_id and e.type = 'SLA_BREACHED'
          and e.detail->>'target' = c.target)
      """;
}
