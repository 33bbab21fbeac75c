package io.huifang.ticket.inbound;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Roster;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messengers as stored. Not from memory: a key that was ended must not hold a second longer. */
@ApplicationScoped
public class InboundSources implements PanacheRepositoryBase<InboundSource, UUID> {
  @Inject AggregateLocks locks;
  @Inject Roster roster;
  @Inject SourceKeys keys;
  @Inject Clock clock;

  /** All of them, by name. */
  public List<InboundSource.View> all() {
    return list("order by lower(name), id").stream().map(InboundSource::view).toList();
  }

  /** One that is switched on. */
  @Transactional
  public Optional<Signer> at(String slug) {
    return find("slug = ?1 and active", slug).firstResultOptional().map(this::signer);
  }

  /** The same by its id, be it switched off since. */
  public Signer signer(InboundSource source) {
    return new Signer(source.view(), keys.holding(source));
  }

  /**
   * @return the key, which cannot be read again later
   * @throws ProblemException 400
   */
  @Transactional
  public String create(PutSource as) {
    locks.oneAtATime("inbound-source", as.slug());
    check(as);
    if (count("slug", as.slug()) > 0) {
      throw ProblemException.badField("slug", "is the address of another source");
    }
    InboundSource source = new InboundSource(as);
    String key = SourceKeys.random();
    source.key(keys.seal(source.id(), key));
    persist(source);
    return key;
  }

  /**
   * @throws ProblemException 400, 404, 412 or 428
   */
  @Transactional
  public void change(UUID id, @Nullable String ifMatch, PutSource as) {
    InboundSource source = locked(id, ifMatch);
    check(as);
    source.change(as);
  }

  /**
   * Makes another key; the one of now holds for a week beside it.
   *
   * @return the key, which cannot be read again later
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public String rotate(UUID id, @Nullable String ifMatch) {
    InboundSource source = locked(id, ifMatch);
    String key = SourceKeys.random();
    source.nextKey(keys.seal(id, key), clock.instant().plus(SourceKeys.BOTH_HOLD));
    return key;
  }

  /**
   * The key before the one of now ends at once.
   *
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public void endFormer(UUID id, @Nullable String ifMatch) {
    locked(id, ifMatch).endFormerKey();
  }

  private InboundSource locked(UUID id, @Nullable String ifMatch) {
    return locks.toChange(InboundSource.class, id, ifMatch, any -> true, "Source");
  }

  private void check(PutSource as) {
    SourceRules.check(as);
    if (as.team() != null && !roster.knowsTeam(as.team())) {
      throw ProblemException.badField("team", "is not a known team");
    }
  }
}
