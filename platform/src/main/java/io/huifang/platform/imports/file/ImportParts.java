package io.huifang.platform.imports.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** The uploaded file in parts of a few megabytes, in the database where every replica finds it. */
@ApplicationScoped
public class ImportParts {
  @Inject EntityManager entities;

  /**
   * Stores a part; sending it again replaces it.
   *
   * @return how many bytes more there are than before
   */
  @Transactional
  public long put(UUID job, int n, byte[] bytes) {
    List<?> before =
        entities
            .createNativeQuery(
                "select length(bytes) from import_part where job_id = :job and n = :n")
            .setParameter("job", job)
            .setParameter("n", n)
            .getResultList();
    entities
        .createNativeQuery(
            "insert into import_part(job_id, n, bytes) values (:job, :n, :bytes)"
                + " on conflict (job_id, n) do update set bytes = excluded.bytes")
        .setParameter("job", job)
        .setParameter("n", n)
        .setParameter("bytes", bytes)
        .executeUpdate();
    return bytes.length - (before.isEmpty() ? 0 : number(before.get(0)));
  }

  /** Number of parts and highest number. */
  @Transactional
  public Sum sum(UUID job) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*), coalesce(max(n), -1) from import_part where job_id = :job")
                .setParameter("job", job)
                .getSingleResult();
    return new Sum(number(row[0]), number(row[1]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** The file as it was sent, one part in memory at a time. */
  public InputStream open(UUID job, long parts) {
    return new SequenceInputStream(new Parts(job, parts));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  byte[] read(UUID job, int n) {
    return (byte[])
        entities
            .createNativeQuery("select bytes from import_part where job_id = :job and n = :n")
            .setParameter("job", job)
            .setParameter("n", n)
            .getSingleResult();
  }

  /** What has arrived. */
  public record Sum(long parts, long highest) {}

  /** Fetches one part at a time, so that a large file never is in memory. */
  private final class Parts implements Enumeration<InputStream> {
    private final UUID job;
    private final long count;
    private int next;

    Parts(UUID job, long count) {
      this.job = job;
      this.count = count;
    }

    @Override
    public boolean hasMoreElements() {
      return next < count;
    }

    @Override
    public InputStream nextElement() {
      if (next >= count) {
        throw new NoSuchElementException();
      }
      return new ByteArrayInputStream(read(job, next++));
    }
  }
}
