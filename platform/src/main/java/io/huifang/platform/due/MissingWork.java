package io.huifang.platform.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Asks the database for what an audit looks for. */
@ApplicationScoped
public class MissingWork {
  @Inject EntityManager entities;

  /**
   * Runs the query of an audit.
   *
   * @param sql gives key and due time, and takes {@code before} and {@code limit}
   */
  @Transactional
  public List<DueAudit.Finding> found(String sql, Instant before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(sql)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new DueAudit.Finding((String) row[0], (Instant) row[1]))
        .toList();
  }
}
