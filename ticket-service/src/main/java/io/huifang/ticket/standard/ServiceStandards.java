package io.huifang.ticket.standard;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.ticket.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the service standard; the newest is in force for tickets opened from now on. */
@ApplicationScoped
public class ServiceStandards extends PublishedVersions<ServiceStandard> {
  @Inject Calendars calendars;
  @Inject Event<PublishedForOpen> publishedForOpen;

  ServiceStandards() {
    super(ServiceStandard.class);
  }

  /**
   * Publishes the next version on top of the one that the caller has read.
   *
   * @param forOpen whether tickets that are open move to it as well; what they have missed by the
   *     version before stays missed
   */
  @Transactional
  public ServiceStandard publish(
      List<Rule> rules,
      boolean forOpen,
      @Nullable String reason,
      @Nullable String ifMatch,
      String by) {
    for (int i = 0; i < rules.size(); i++) {
      if (!calendars.exists(rules.get(i).calendar())) {
        throw ProblemException.badField("rules[" + i + "].calendar", "is not a known calendar");
      }
    }
    ServiceStandard next =
        publishNext(
            ifMatch, (version, now) -> new ServiceStandard(version, now, by, reason, rules));
    if (forOpen) {
      publishedForOpen.fire(new PublishedForOpen(next.version()));
    }
    return next;
  }
}
