package io.huifang.platform.imports.file;

import io.huifang.platform.csv.CsvFileException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The text of a file that was sent as it is, as gzip or as a zip with one file in it. Reading ends
 * with a plain reason before an unpacked file can become too long, in all or by its ratio.
 */
public final class SafeFile extends FilterInputStream {
  /** Short files may be packed as tightly as they like. */
  private static final long HARMLESS = 16L << 20;

  private static final int BUFFER = 1 << 16;
  private final Counter sent;
  private final ImportLimits limits;
  private final boolean packed;
  private final Runnable look;
  private long unpacked;

  private SafeFile(
      InputStream text, Counter sent, boolean packed, ImportLimits limits, Runnable look) {
    super(text);
    this.sent = sent;
    this.packed = packed;
    this.limits = limits;
    this.look = look;
  }

  /**
   * @param look called again and again while the file is read, also within an endless row
   * @throws CsvFileException if it is a zip that holds no or several files
   */
  public static SafeFile open(InputStream file, ImportLimits limits, Runnable look)
      throws IOException {
    Counter sent = new Counter(file);
    InputStream all = new BufferedInputStream(sent, BUFFER);
    all.mark(4);
    int first = all.read();
    int second = all.read();
    all.reset();
    if (first == 0x1f && second == 0x8b) {
      return new SafeFile(new GZIPInputStream(all, BUFFER), sent, true, limits, look);
    }
    if (first == 'P' && second == 'K') {
      return new SafeFile(zipped(all), sent, true, limits, look);
    }
    return new SafeFile(all, sent, false, limits, look);
  }

  private static InputStream zipped(InputStream all) throws IOException {
    ZipInputStream zip = new ZipInputStream(all);
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || entry.isDirectory()) {
      throw new CsvFileException("the zip must hold one file and nothing else");
    }
    return zip;
  }

  /** Bytes of the file as it was sent that have been read. */
  public long sent() {
    return sent.count;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    look.run();
    int count = super.read(target, offset, length);
    if (count > 0) {
      unpacked += count;
      check();
    } else if (count < 0 && in instanceof ZipInputStream zip && zip.getNextEntry() != null) {
      throw new CsvFileException("the zip must hold one file and nothing else");
    }
    return count;
  }

  private void check() {
    if (unpacked > limits.unpackedBytes()) {
      throw new CsvFileException(
          "the file is longer than %,d bytes when unpacked".formatted(limits.unpackedBytes()));
    }
    if (packed && unpacked > HARMLESS && unpacked / limits.ratio() > sent.count) {
      throw new CsvFileException(
          "the file becomes more than %d times longer when unpacked; no table does"
              .formatted(limits.ratio()));
    }
  }

  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int some = super.read(target, offset, length);
      count += Math.max(some, 0);
      return some;
    }
  }
}
