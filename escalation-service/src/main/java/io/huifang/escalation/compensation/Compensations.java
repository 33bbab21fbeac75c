package io.huifang.escalation.compensation;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives things to customers of cases, by asking ticket-service, which knows who may. */
@ApplicationScoped
public class Compensations implements PanacheRepositoryBase<Compensation, UUID> {
  private static final String ASKED = "compensation.asked.v1";
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject CompensationConfig config;
  @Inject AggregateLocks locks;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Gives something to the customer of a case, by what the person may.
   *
   * @param ifMatch the version of the case that was seen: a second click gives nothing more
   * @throws ProblemException 400, 404, 409 if the case is closed or about no ticket, 412 or 428
   */
  @Transactional
  public Compensation.CompensationView ask(
      UUID caseId, @Nullable String ifMatch, NewCompensation as, String by) {
    EscalationCase subject = cases.toChange(caseId, ifMatch);
    as.check(config.currencies());
    subject.requireOpen();
    UUID ticket = subject.ticketId();
    if (ticket == null) {
      throw ProblemException.conflict(
          "no-ticket", "The case is about no ticket, and it is on tickets that things are granted");
    }
    Instant now = clock.instant();
    Compensation wanted = new Compensation(caseId, ticket, as, by, now);
    persist(wanted);
    Compensation.CompensationView asked = wanted.view();
    service.compensationAsked(subject, detail(asked), by);
    outbox.tell(
        new Fact(
            ASKED,
            asked.id(),
            1,
            subject.correlationId(),
            now,
            CompensationFact.of(asked, subject)));
    return asked;
  }

  private static Map<String, Object> detail(Compensation.CompensationView asked) {
    return Map.of(
        "compensation", asked.id(),
        "kind", asked.kind(),
        "money", asked.money(),
        "reason", asked.reason());
  }

  /**
   * What has become of a grant; one that no case has asked for is none of ours.
   *
   * @param actor who has done it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void told(UUID grant, Compensation.Grant state, Instant at, String actor) {
    locks
        .locked(Compensation.class, grant)
        .filter(known -> known.told(state, at))
        .ifPresent(known -> history(known, actor));
  }

  private void history(Compensation known, String actor) {
    Compensation.CompensationView now = known.view();
    Map<String, Object> detail =
        new HashMap<>(
            Map.of(
                "compensation", now.id(),
                "kind", now.kind(),
                "money", now.money(),
                "state", now.state()));
    if (now.level() != null) {
      detail.put("level", now.level());
    }
    service.compensationTold(cases.findById(known.caseId()), detail, actor);
  }

  /** Of a case, the oldest first. */
  public List<Compensation.CompensationView> of(UUID caseId) {
    return list("caseId = ?1 order by askedAt, id", caseId).stream()
        .map(Compensation::view)
        .toList();
  }

  /** Whether it is open yet what the customer of a case gets. */
  public boolean pending(UUID caseId) {
    return of(caseId).stream().anyMatch(one -> one.state().pending());
  }

  /** What amounts can be in, the first one offered first. */
  public List<String> currencies() {
    return config.currencies();
  }
}
