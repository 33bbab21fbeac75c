package io.huifang.escalation.notify.rule;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wishes of everybody; whoever has said nothing is told as usual. */
@ApplicationScoped
public class PersonRules {
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;

  @Transactional
  public PersonRule.View of(String person) {
    return Optional.ofNullable(entities.find(PersonRule.class, person))
        .map(PersonRule::view)
        .orElseGet(() -> new PersonRule.View(0, Wishes.usual()));
  }

  /** What those of some people want who have said something, by person. */
  public Map<String, Wishes> of(Collection<String> people) {
    return entities
        .createQuery("from PersonRule where person in :people", PersonRule.class)
        .setParameter("people", people)
        // whoever is told something in this transaction says nothing else in it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .collect(Collectors.toMap(PersonRule::person, rule -> rule.view().wishes()));
  }

  /**
   * @param ifMatch version 0 where nothing was said yet
   * @throws ProblemException 400, 412 or 428
   */
  @Transactional
  public PersonRule.View change(String person, @Nullable String ifMatch, Wishes wishes) {
    wishes.check();
    locks.oneAtATime("notify-rule", person);
    Optional<PersonRule> known = locks.locked(PersonRule.class, person);
    Version.require(ifMatch, known.map(PersonRule::version).orElse(0L));
    PersonRule rule =
        known.orElseGet(
            () -> {
              PersonRule made = new PersonRule(person, wishes);
              entities.persist(made);
              return made;
            });
    if (known.isPresent()) {
      rule.change(wishes);
    }
    return rule.view();
  }
}
