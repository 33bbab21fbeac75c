package io.huifang.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The uploaded file in parts of a few megabytes, in the database where every replica finds it. */
@ApplicationScoped
public class ImportParts {
  @Inject EntityManager entities;

  /** Stores a part; sending it again replaces it. */
  @Transactional
  public void put(UUID job, int n, byte[] bytes) {
    entities
        .createNativeQuery(
            "insert into import_part(job_id, n, bytes) values (:job, :n, :bytes)"
                + " on conflict (job_id, n) do update set bytes = excluded.bytes")
        .setParameter("job", job)
        .setParameter("n", n)
        .setParameter("bytes", bytes)
        .executeUpdate();
  }

  /** Number of parts, highest number and sum of bytes. */
  @Transactional
  public Sum sum(UUID job) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*), coalesce(max(n), -1), coalesce(sum(length(bytes)), 0)"
                        + " from import_part where job_id = :job")
                .setParameter("job", job)
                .getSingleResult();
    return new Sum(number(row[0]), number(row[1]), number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** The file as one stream, unpacked if it was sent as gzip. */
  public InputStream open(UUID job, long parts) throws IOException {
    InputStream all = new BufferedInputStream(new SequenceInputStream(new Parts(job, parts)));
    all.mark(2);
    boolean gzip = all.read() == 0x1f && all.read() == 0x8b;
    all.reset();
    return gzip ? new GZIPInputStream(all, 1 << 16) : all;
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
  public record Sum(long parts, long highest, long bytes) {}

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
