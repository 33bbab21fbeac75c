package io.huifang.platform.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * A native query about tables that no pending change of an entity touches: nothing is flushed
 * before it is run, and no cache is emptied after it. Where that does not hold, use the entity
 * manager.
 */
public final class PlainQuery {
  private PlainQuery() {}

  public static Query of(EntityManager entities, String sql) {
    return entities.createNativeQuery(sql).setHint("org.hibernate.query.native.spaces", "none");
  }
}
