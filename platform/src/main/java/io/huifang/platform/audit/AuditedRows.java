package io.huifang.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * For entities that a statement of ours writes, because it is a busy place: the trail says of them
 * what it would say if Hibernate wrote them.
 */
@ApplicationScoped
public class AuditedRows {
  @Inject @PersistenceUnitExtension EntityWatch watch;
  @Inject EntityManager entities;

  /** It is written in this transaction, with its last round trip. */
  public void created(Object entity) {
    SessionImplementor session = entities.unwrap(SessionImplementor.class);
    EntityPersister persister =
        session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.getClass().getName());
    watch.onPersist(
        entity,
        persister.getIdentifier(entity, session),
        persister.getValues(entity),
        persister.getPropertyNames(),
        persister.getPropertyTypes());
  }
}
