package io.huifang.platform.csv.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A large file, made while it is read: what stays in memory must not grow with it. */
class LargeFileTest {
  private static final long ROWS = 600_000;
  private static final long MOST_BYTES_HELD = 64 << 20;

  @Test
  void readsGroupsOfALargeFileInConstantMemory() throws IOException {
    long[] seen = new long[2];
    long before = used();
    var mapping =
        Collected.mapping(
            """
            target: ticket
            group: {by: [id], contiguous: true}
            fields:
              text: {column: text}
              n: {column: n, type: integer, aggregate: max}
            """);
    RecordHandler handler =
        new RecordHandler() {
          @Override
          public void record(MappedRecord good) {
            seen[0]++;
          }

          @Override
          public void bad(BadRow row) {
            throw new AssertionError(row.toString());
          }

          @Override
          public void progress(long rows, long bytes) {
            seen[1] = bytes;
            if (rows % 200_000 == 0) {
              assertTrue(used() < before + MOST_BYTES_HELD, "memory after " + rows + " rows");
            }
          }
        };
    ReadSummary summary = RecordStream.read(new Generated(), mapping, 0, handler);
    assertEquals(ROWS, summary.rows());
    assertEquals(ROWS / 3, seen[0]);
    assertTrue(seen[1] > 150_000_000, "bytes " + seen[1]);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Generated extends InputStream {
    private long row = -1;
    private byte[] line = "id,n,text\n".getBytes(StandardCharsets.UTF_8);
    private int at;

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in blocks");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == line.length) {
        if (++row == ROWS) {
          return -1;
        }
        line =
            (row / 3 + "," + row + "," + "x".repeat(240) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, target, offset, count);
      at += count;
      return count;
    }
  }
}
