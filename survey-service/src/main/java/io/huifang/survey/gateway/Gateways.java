package io.huifang.survey.gateway;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Seal;
import io.huifang.survey.Medium;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gateways as stored. Not from memory: a secret that was replaced must not hold a second longer.
 */
@ApplicationScoped
public class Gateways implements PanacheRepositoryBase<Gateway, Medium> {
  @Inject AggregateLocks locks;

  @ConfigProperty(name = "huifang.gateway.seal-secret")
  String installation;

  /** One as pages show it, empty and off if nobody has set it. */
  @Transactional
  public Gateway.View view(Medium medium) {
    return findByIdOptional(medium)
        .map(Gateway::view)
        .orElseGet(() -> new Gateway.View(medium, 0, "", null, false));
  }

  /** Those through which somebody can be asked now. */
  @Transactional
  public Set<Medium> active() {
    Set<Medium> active = EnumSet.noneOf(Medium.class);
    list("inUse = true").forEach(one -> active.add(one.view().medium()));
    return active;
  }

  /** Opened for sending; empty if it is off, or sealed by another installation. */
  @Transactional
  public Optional<Target> target(Medium medium) {
    return findByIdOptional(medium).filter(one -> one.view().active()).flatMap(this::open);
  }

  /** The same, be it off: what comes back is about what went out before. */
  @Transactional
  public Optional<Target> known(Medium medium) {
    return findByIdOptional(medium).flatMap(this::open);
  }

  private Optional<Target> open(Gateway gateway) {
    Gateway.View view = gateway.view();
    String secret = seal(view.medium()).open(gateway.sealedSecret());
    return Optional.ofNullable(secret)
        .map(opened -> new Target(view.medium(), view.address(), opened));
  }

  /**
   * @param ifMatch the version that was looked at, 0 for one that nobody has set yet
   * @throws ProblemException 400, or 412 if it has changed since
   */
  @Transactional
  public void put(Medium medium, @Nullable String ifMatch, PutGateway as) {
    locks.oneAtATime("survey-channel", medium.name());
    Optional<Gateway> known = locks.locked(Gateway.class, medium);
    Version.require(ifMatch, known.map(Gateway::version).orElse(0L));
    GatewayRules.check(medium, as, known.isPresent());
    String sealed = as.secret() == null ? null : seal(medium).close(as.secret());
    if (known.isPresent()) {
      known.get().change(as);
      if (sealed != null) {
        known.get().secret(sealed);
      }
    } else {
      persist(new Gateway(medium, as, String.valueOf(sealed)));
    }
  }

  private Seal seal(Medium medium) {
    return new Seal(installation, "survey channel " + medium);
  }
}
