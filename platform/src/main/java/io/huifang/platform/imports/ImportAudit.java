package io.huifang.platform.imports;

import io.huifang.platform.due.DueAudit;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Jobs that have started, have not ended, and that nobody would take up. */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class ImportAudit implements DueAudit {
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return ImportErrand.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select j.id::text, j.updated_at from import_job j
                where j.state = 'RUNNING' and j.updated_at <= :before
                  and not exists (select from due_work w where w.kind = 'import'
                    and w.key = j.id::text)
                order by j.updated_at limit :limit
                """)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], (Instant) row[1]))
        .toList();
  }
}
