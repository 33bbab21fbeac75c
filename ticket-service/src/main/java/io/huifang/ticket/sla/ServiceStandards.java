package io.huifang.ticket.sla;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.calendar.Calendars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the service standard; the newest is in force for tickets opened from now on. */
@ApplicationScoped
public class ServiceStandards implements PanacheRepositoryBase<ServiceStandard, Integer> {
  @Inject Calendars calendars;
  @Inject Clock clock;

  ServiceStandard inForce() {
    return find("order by version desc")
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("A service standard"));
  }

  List<ServiceStandard> all() {
    return list("order by version desc");
  }

  /** Publishes the next version on top of the one that the caller has read. */
  @Transactional
  ServiceStandard publish(List<Rule> rules, @Nullable String ifMatch, String by) {
    int current = inForce().version();
    Version.require(ifMatch, current);
    for (int i = 0; i < rules.size(); i++) {
      if (!calendars.exists(rules.get(i).calendar())) {
        throw ProblemException.badField("rules[" + i + "].calendar", "is not a known calendar");
      }
    }
    ServiceStandard next = new ServiceStandard(current + 1, clock.instant(), by, rules);
    persist(next);
    return next;
  }
}
