package io.huifang.escalation.ladder;

import io.huifang.escalation.EscalationCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rungs, and who was asked on them, as stored. */
@ApplicationScoped
public class Rungs {
  @Inject EntityManager entities;

  void keep(Object row) {
    entities.persist(row);
  }

  Optional<Rung> of(UUID caseId, int entry) {
    return entities
        .createQuery("from Rung where caseId = :case and entry = :entry", Rung.class)
        .setParameter("case", caseId)
        .setParameter("entry", entry)
        .getResultStream()
        .findFirst();
  }

  List<Asked> asked(UUID caseId, int entry) {
    return entities
        .createQuery(
            "from Asked where caseId = :case and entry = :entry order by askedAt, id", Asked.class)
        .setParameter("case", caseId)
        .setParameter("entry", entry)
        .getResultList();
  }

  /** Whether this person is asked now and has not acknowledged. */
  public boolean waitsFor(EscalationCase subject, String person) {
    return asked(subject.id(), subject.entry()).stream()
        .anyMatch(asked -> asked.open() && asked.person().equals(person));
  }

  /** All who were ever asked of a case, the first first. */
  public List<Asked.View> everAsked(UUID caseId) {
    return entities
        .createQuery("from Asked where caseId = :case order by askedAt, id", Asked.class)
        .setParameter("case", caseId)
        .getResultStream()
        .map(Asked::view)
        .toList();
  }
}
