package io.huifang.ticket.branding;

import io.huifang.platform.brand.Brand;
import io.huifang.platform.brand.BrandSource;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Keeps the brand and tells the others who have pages for customers. */
@ApplicationScoped
public class Brandings implements BrandSource {
  private final FreshCache<String, Brand> latest = new FreshCache<>();
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject SettingsChanges changes;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Inject
  Brandings(Wakeups wakeups) {
    latest.listenTo(wakeups);
  }

  @Override
  public Brand brand() {
    return latest.get(
        Branding.OWN,
        id ->
            QuarkusTransaction.joiningExisting()
                .call(() -> stored().map(Branding::brand).orElse(Brand.OURS)));
  }

  /** What is kept, empty as long as nothing was chosen. */
  Optional<Branding> stored() {
    return Optional.ofNullable(entities.find(Branding.class, Branding.OWN));
  }

  /**
   * Keeps another one.
   *
   * @param seen the version that the caller has read, 0 if there was none
   * @throws ProblemException 412 if it has changed since
   */
  @Transactional
  void put(Brand brand, long seen) {
    locks.oneAtATime("branding", Branding.OWN);
    Branding kept = locks.locked(Branding.class, Branding.OWN).orElse(null);
    long version = kept == null ? 0 : kept.version();
    if (version != seen) {
      throw ProblemException.staleVersion("It is at version " + version + " by now");
    }
    if (kept == null) {
      kept = new Branding(brand);
      entities.persist(kept);
    } else {
      kept.change(brand);
    }
    changes.changed();
    outbox.tell(
        new Fact(
            "branding.changed.v1",
            kept.aggregateId(),
            kept.version(),
            kept.aggregateId(),
            clock.instant(),
            Map.of("branding", brand)));
  }
}
