package io.huifang.escalation.notify.endpoint;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints as stored: those of the organisation, which have no person, and people's own. Nobody
 * changes by one of the two doors what belongs to the other.
 */
@ApplicationScoped
public class Endpoints {
  /** Of one person. */
  public static final int MOST_OWN = 5;

  private static final int MOST = 200;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject EndpointKeys keys;
  @Inject AllowedHosts allowed;
  @Inject Clock clock;

  /**
   * What was made or changed.
   *
   * @param secret that was made here and cannot be read again, null if there is none
   */
  public record Kept(Endpoint.View endpoint, @Nullable String secret) {
    /** Not the secret: this goes into logs. */
    @Override
    public String toString() {
      return "Kept[" + endpoint.id() + "]";
    }
  }

  /**
   * By name.
   *
   * @param person whose own, null for those of the organisation
   */
  @Transactional
  public List<Endpoint.View> of(@Nullable String person) {
    return entities
        .createQuery(
            "from Endpoint where person is not distinct from :person order by lower(name), id",
            Endpoint.class)
        .setParameter("person", person)
        .getResultStream()
        .map(Endpoint::view)
        .toList();
  }

  /** Those of the organisation that are switched on, and the own ones of some people. */
  public List<Endpoint.View> heeding(Collection<String> people) {
    return switchedOn("(person is null or person in :people)", people);
  }

  /** The own ones of some people that are switched on. */
  public List<Endpoint.View> own(Collection<String> people) {
    return switchedOn("person in :people", people);
  }

  private List<Endpoint.View> switchedOn(String whose, Collection<String> people) {
    return entities
        .createQuery(
            "from Endpoint where active = true and " + whose + " order by id", Endpoint.class)
        .setParameter("people", people)
        // whoever is told something in this transaction changes no endpoint in it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(Endpoint::view)
        .toList();
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  public Endpoint.View one(UUID id, @Nullable String person) {
    return Optional.ofNullable(entities.find(Endpoint.class, id))
        .filter(of(id, person))
        .map(Endpoint::view)
        .orElseThrow(() -> ProblemException.notFound("Endpoint " + id));
  }

  /** Opened for sending; empty if it is gone, switched off, or sealed by another installation. */
  @Transactional
  public Optional<Target> target(UUID id) {
    return Optional.ofNullable(entities.find(Endpoint.class, id))
        .filter(one -> one.view().active())
        .flatMap(keys::open);
  }

  /**
   * @param person whose own it is, null for one of the organisation
   * @throws ProblemException 400
   */
  @Transactional
  public Kept create(PutEndpoint as, @Nullable String person) {
    EndpointRules.check(as);
    String address = as.address();
    if (address == null) {
      throw ProblemException.badField("address", "is needed");
    }
    String shown = host(address);
    locks.oneAtATime("notify-endpoint-of", Objects.toString(person, ""));
    List<Endpoint.View> others = of(person);
    if (others.size() >= (person == null ? MOST : MOST_OWN)) {
      throw ProblemException.badField("name", "would be one endpoint too many");
    }
    if (person != null && others.stream().anyMatch(one -> one.name().equals(as.name()))) {
      throw ProblemException.badField("name", "is the name of another one");
    }
    Endpoint made = new Endpoint(as, person);
    made.address(keys.sealAddress(made.id(), address), shown);
    String secret = made.channel().repeatable() ? EndpointKeys.random() : null;
    String given = secret == null ? as.secret() : secret;
    if (given != null) {
      made.secret(keys.sealSecret(made.id(), given));
    }
    entities.persist(made);
    return new Kept(made.view(), secret);
  }

  /**
   * @throws ProblemException 400, 404, 412 or 428
   */
  @Transactional
  public Kept change(UUID id, @Nullable String person, @Nullable String ifMatch, PutEndpoint as) {
    Endpoint known = locked(id, person, ifMatch);
    EndpointRules.check(as);
    if (as.channel() != known.channel()) {
      throw ProblemException.badField("channel", "stays as it was made");
    }
    if (as.address() != null) {
      known.address(keys.sealAddress(id, as.address()), host(as.address()));
    }
    if (as.secret() != null) {
      known.secret(keys.sealSecret(id, as.secret()));
    }
    known.change(as);
    return new Kept(known.view(), null);
  }

  /**
   * Makes another secret of a webhook; the one of now signs for a week beside it.
   *
   * @throws ProblemException 404, 409, 412 or 428
   */
  @Transactional
  public Kept rotate(UUID id, @Nullable String person, @Nullable String ifMatch) {
    Endpoint known = locked(id, person, ifMatch);
    if (!known.channel().repeatable()) {
      throw ProblemException.conflict("channel", "The secret of a robot is made where it lives");
    }
    String secret = EndpointKeys.random();
    known.nextSecret(keys.sealSecret(id, secret), clock.instant().plus(EndpointKeys.BOTH_SIGN));
    return new Kept(known.view(), secret);
  }

  /**
   * The secret before the one of now ends at once.
   *
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public void endFormer(UUID id, @Nullable String person, @Nullable String ifMatch) {
    locked(id, person, ifMatch).endFormerSecret();
  }

  /**
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public void remove(UUID id, @Nullable String person, @Nullable String ifMatch) {
    entities.remove(locked(id, person, ifMatch));
  }

  /** The other side has said that it is gone for good. */
  @Transactional
  public void switchOff(UUID id) {
    locks.locked(Endpoint.class, id).ifPresent(Endpoint::switchOff);
  }

  private String host(String address) {
    return EndpointRules.host(address, allowed);
  }

  private Endpoint locked(UUID id, @Nullable String person, @Nullable String ifMatch) {
    return locks.toChange(Endpoint.class, id, ifMatch, of(id, person), "Endpoint");
  }

  private static Predicate<Endpoint> of(UUID id, @Nullable String person) {
    return one -> one.id().equals(id) && Objects.equals(one.person(), person);
  }
}
