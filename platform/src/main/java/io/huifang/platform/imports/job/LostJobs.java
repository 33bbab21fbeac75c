package io.huifang.platform.imports.job;

import io.huifang.platform.due.DueAudit.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Jobs that somebody should take up and nobody would. */
@ApplicationScoped
public class LostJobs {
  @Inject EntityManager entities;

  /** Those in one of the states, untouched since then, without a row of due work of that kind. */
  public List<Finding> find(
      String kind, Collection<ImportState> states, Instant before, int limit) {
    return entities
        .createNativeQuery(
            """
            select j.id::text, j.updated_at from import_job j
            where j.state in :states and j.updated_at <= :before
              and not exists (select from due_work w where w.kind = :kind and w.key = j.id::text)
            order by j.updated_at limit :limit
            """)
        .setParameter("states", states.stream().map(Enum::name).toList())
        .setParameter("before", before)
        .setParameter("kind", kind)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) ((Object[]) row)[0], (Instant) ((Object[]) row)[1]))
        .toList();
  }
}
