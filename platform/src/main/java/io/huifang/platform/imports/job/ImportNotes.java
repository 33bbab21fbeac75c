package io.huifang.platform.imports.job;

import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about single rows of a job, in the transaction of the caller. */
@ApplicationScoped
public class ImportNotes {
  @Inject EntityManager entities;

  public void add(UUID job, ImportNote.Kind kind, ImportNote.Text text) {
    entities.persist(new ImportNote(job, kind, text));
  }

  /**
   * @param after cursor of the page before, null for the first
   */
  public Page<ImportNote.Text> page(
      UUID job, ImportNote.Kind kind, int limit, @Nullable String after) {
    return Page.of(
        entities
            .createQuery(
                "from ImportNote where jobId = :job and kind = :kind and seq > :after order by seq",
                ImportNote.class)
            .setParameter("job", job)
            .setParameter("kind", kind)
            .setParameter("after", sequence(after))
            .setMaxResults(limit + 1)
            .getResultList(),
        limit,
        ImportNote::text,
        note -> String.valueOf(note.seq()));
  }

  private static long sequence(@Nullable String after) {
    try {
      return after == null ? 0 : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }
}
