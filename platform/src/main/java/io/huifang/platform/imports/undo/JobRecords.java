package io.huifang.platform.imports.undo;

import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.storage.FirstColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of a job while it is taken back, in the transaction of the caller. */
@ApplicationScoped
public class JobRecords {
  @Inject EntityManager entities;

  /** The next records whose content is of this job; locked in order. */
  List<Item> next(UUID job, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select r.external_id, r.aggregate_id, r.brought_by, f.content, j.state
                from import_record r
                left join import_former f on f.job_id = r.job_id and f.target = r.target
                  and f.external_id = r.external_id
                left join import_job j on j.id = r.brought_by and r.brought_by <> r.job_id
                where r.job_id = :job and not r.kept
                order by r.external_id limit :limit for update of r
                """)
            .setParameter("job", job)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(JobRecords::item).toList();
  }

  private static Item item(@Nullable Object[] row) {
    boolean gone =
        ImportState.UNDONE.name().equals(row[4]) || ImportState.UNDOING.name().equals(row[4]);
    return new Item(
        String.valueOf(row[0]),
        UUID.fromString(String.valueOf(row[1])),
        row[2] != null,
        gone ? null : (String) row[3]);
  }

  /** Those that this job has brought and a later one has replaced. */
  List<String> replacedSince(UUID job, int limit) {
    return FirstColumn.of(
        entities
            .createNativeQuery(
                "select external_id from import_record where brought_by = :job and job_id <> :job"
                    + " and not kept order by external_id limit :limit for update")
            .setParameter("job", job)
            .setParameter("limit", limit),
        String.class);
  }

  void forget(String target, Collection<String> ids) {
    change("delete from import_record where target = :target and external_id in :ids", target, ids);
  }

  void keep(String target, Collection<String> ids) {
    change(
        "update import_record set kept = true where target = :target and external_id in :ids",
        target,
        ids);
  }

  /**
   * They have the content again that they had before this job, and belong to the job of that
   * content; what no import had brought belongs to none.
   */
  void putBack(UUID job, String target, Collection<String> ids) {
    if (!ids.isEmpty()) {
      entities
          .createNativeQuery(
              """
              with former as (delete from import_former where job_id = :job and target = :target
                  and external_id in :ids returning external_id, former_job, print),
                free as (delete from import_record r using former where r.target = :target
                  and r.external_id = former.external_id and former.former_job is null)
              update import_record r set job_id = former.former_job, print = former.print
              from former where r.target = :target and r.external_id = former.external_id
                and former.former_job is not null
              """)
          .setParameter("job", job)
          .setParameter("target", target)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  private void change(String sql, String target, Collection<String> ids) {
    if (!ids.isEmpty()) {
      entities
          .createNativeQuery(sql)
          .setParameter("target", target)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /**
   * A record to be taken back.
   *
   * @param brought whether an import has made it, rather than found it here
   * @param former what it was before this job; null if there is nothing to go back to, because the
   *     job has made it or the one that had made it is undone itself
   */
  record Item(String externalId, UUID id, boolean brought, @Nullable String former) {}
}
