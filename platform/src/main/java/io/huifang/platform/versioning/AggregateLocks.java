package io.huifang.platform.versioning;

import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.LockMode;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/** The one place where an aggregate is locked for a change. */
@ApplicationScoped
public class AggregateLocks {
  /**
   * Not by their order: for Hibernate a lock that was asked for is less than a row just written.
   */
  private static final Set<LockMode> OURS =
      EnumSet.of(LockMode.WRITE, LockMode.PESSIMISTIC_WRITE, LockMode.PESSIMISTIC_FORCE_INCREMENT);

  @Inject EntityManager entities;

  /**
   * The aggregate, locked until the transaction ends, as it is stored now: what was loaded before
   * the lock is read again, because somebody may have changed it in between.
   */
  public <E> Optional<E> locked(Class<E> type, Object id) {
    SessionImplementor session = entities.unwrap(SessionImplementor.class);
    EntityKey key =
        session.generateEntityKey(
            id, session.getFactory().getMappingMetamodel().getEntityDescriptor(type.getName()));
    Object loaded = session.getPersistenceContextInternal().getEntity(key);
    if (loaded == null) {
      return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }
    E known = type.cast(loaded);
    // ours already, or made in this transaction: reading it again would lose what we have changed
    if (!OURS.contains(session.getCurrentLockMode(known))) {
      entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.of(known);
  }

  /**
   * Several that this transaction has not read yet, locked in the order of their ids: two who want
   * some of the same wait for each other, and not for ever.
   */
  public <E> List<E> locked(Class<E> type, Collection<?> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("from " + type.getName() + " where id in :ids order by id", type)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Locked for a change by somebody who has read this version.
   *
   * @param ifMatch the header If-Match
   * @param visible whether the caller may know of it
   * @param name what it is called in a problem
   * @throws ProblemException 404 if unknown or not visible, 412 if it has changed since, 428
   *     without the header
   */
  public <E extends VersionedAggregate> E toChange(
      Class<E> type, Object id, @Nullable String ifMatch, Predicate<E> visible, String name) {
    E found =
        locked(type, id)
            .filter(visible)
            .orElseThrow(() -> ProblemException.notFound(name + " " + id));
    Version.require(ifMatch, found.version());
    return found;
  }

  /**
   * Lets changes about one thing that may not have a row yet follow each other until the
   * transaction ends.
   *
   * @param topic what kind of thing, so that two kinds with one name do not wait for each other
   */
  public void oneAtATime(String topic, String name) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", topic + "|" + name)
        .setHint("org.hibernate.query.native.spaces", "none")
        .getSingleResult();
  }
}
