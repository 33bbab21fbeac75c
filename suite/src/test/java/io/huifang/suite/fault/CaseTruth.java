package io.huifang.suite.fault;

/** What opens a case has done so once, and every case has given its word once. */
final class CaseTruth {
  private final Sql cases;
  private final Sql tickets;
  private final Sql surveys;
  private final Ledger ledger;

  CaseTruth(FaultWorld world, Ledger ledger) {
    this.cases = world.sql("escalation");
    this.tickets = world.sql("ticket");
    this.surveys = world.sql("survey");
    this.ledger = ledger;
  }

  void check(Findings findings) {
    findings.none("subjects with two open cases", cases.rows(TWO_OPEN));
    findings.none("cases without one opening and one promise", cases.rows(ONE_PROMISE));
    findings.sameEntries(
        "causes by breaches", tickets.map(BREACHES), cases.map(CAUSES, "SLA_BREACH", "SLA_BREACH"));
    findings.sameEntries(
        "causes by low scores",
        surveys.map(LOW_SCORES),
        cases.map(CAUSES.replace("|| ' ' || reason", ""), "LOW_SCORE", "LOW_SCORE"));
    long attempts = cases.number("select count(*) from attempt");
    long most = ledger.attempts.get() + ledger.unknownAttempts.get();
    if (attempts < ledger.attempts.get() || attempts > most) {
      findings.same("attempts", ledger.attempts + " to " + most, attempts);
    }
    findings.same(
        "attempts of promises",
        attempts,
        cases.number("select coalesce(sum(attempts), 0) from promise"));
    findings.none(
        "closed cases that are open",
        cases.rows(
            "select id from escalation_case where state = 'OPEN' and id = any(?::uuid[])",
            "{" + String.join(",", ledger.closed) + "}"));
    findings.sameEntries(
        "promises as ticket-service knows them",
        cases.map("select id::text, version || ' ' || state from promise"),
        tickets.map("select id::text, version || ' ' || state from promise_copy"));
    findings.none("mails that are left", cases.rows("select id from mail"));
    findings.some("cases", cases.number("select count(*) from escalation_case"));
    findings.some("attempts", attempts);
  }

  private static final String TWO_OPEN =
      "select subject_id, count(*) from escalation_case where state = 'OPEN'"
          + " group by 1 having count(*) > 1";
  // nobody gives a low answer to a follow-up here, which would make a second promise
  private static final String ONE_PROMISE =
      """
      select c.number,
        (select count(*) from promise p where p.case_id = c.id),
        (select count(*) from case_event e where e.case_id = c.id and e.type = 'CASE_OPENED'),
        (select count(*) from case_event e where e.case_id = c.id and e.type = 'PROMISE_MADE')
      from escalation_case c
      where (select count(*) from promise p where p.case_id = c.id) <> 1
        or (select count(*) from case_event e
            where e.case_id = c.id and e.type in ('CASE_OPENED', 'PROMISE_MADE')) <> 2
      """;
  private static final String BREACHES =
      "select ticket_id || ' ' || (detail->>'target'), count(*) from ticket_event"
          + " where type = 'SLA_BREACHED' and detail->>'target' in ('HANDLING', 'RESOLUTION')"
          + " group by 1";
  private static final String LOW_SCORES =
      """
      select a.ticket_id::text, count(*) from answer a join answer_score s on s.answer_id = a.id
      where a.purpose = 'TICKET' and s.touchpoint = 'OVERALL' and s.value <= 2 group by 1
      """;
  private static final String CAUSES =
      """
      select subject_id::text || ' ' || reason, count(*) from (
        select subject_id, reason from escalation_case where cause = ?
        union all
        select c.subject_id, e.detail->>'reason' from case_event e
        join escalation_case c on c.id = e.case_id
        where e.type = 'CASE_CAUSE_ADDED' and e.detail->>'cause' = ?) causes
      group by 1
      """;
}
