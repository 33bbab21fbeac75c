package io.huifang.ticket.segment;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.settings.PublishedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the rules; the newest is in force. */
@ApplicationScoped
public class SegmentPlans extends PublishedVersions<SegmentPlan> {
  /** Longer than any replica goes by the version before. */
  static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  @Inject DueWork due;
  @Inject Clock clock;

  SegmentPlans() {
    super(SegmentPlan.class);
  }

  /**
   * Publishes the next version on top of the one that the caller has read. All customers are looked
   * at by it a few seconds later.
   *
   * @throws io.huifang.platform.problem.ProblemException 412 or 428
   */
  @Transactional
  public SegmentPlan publish(
      List<SegmentRule> rules, @Nullable String reason, @Nullable String ifMatch, String by) {
    due.plan(SegmentSweep.KIND, SegmentSweep.ALL, clock.instant().plus(KNOWN_EVERYWHERE));
    return publishNext(ifMatch, (version, now) -> new SegmentPlan(version, now, by, reason, rules));
  }
}
