package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.SaltedDigest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The entries that one seal is for: those after the last position of the seal before, but for what
 * was absent, and behind them those that had been absent earlier.
 *
 * @param sums SHA-256 of each entry, one behind the other, the late ones last
 */
record Span(long number, long upto, Gaps absent, List<Long> late, byte[] sums, Instant at) {
  private static final HexFormat HEX = HexFormat.of();
  private static final int SUM = 32;

  /** The next one: new entries in the order of their positions, and late ones likewise. */
  static Span after(Place before, List<Entry> fresh, List<Entry> late, Instant at) {
    List<Long> positions = fresh.stream().map(Entry::position).toList();
    ByteBuffer sums = ByteBuffer.allocate(SUM * (fresh.size() + late.size()));
    fresh.forEach(entry -> sums.put(entry.sum()));
    late.forEach(entry -> sums.put(entry.sum()));
    return new Span(
        before.number() + 1,
        fresh.isEmpty() ? before.upto() : positions.get(positions.size() - 1),
        Gaps.in(before.upto(), positions),
        late.stream().map(Entry::position).toList(),
        sums.array(),
        at.truncatedTo(ChronoUnit.MICROS));
  }

  /** The place of this one, behind that one. */
  Place behind(Place before) {
    MessageDigest sha = SaltedDigest.sha256();
    sha.update(HEX.parseHex(before.hash()));
    sha.update(longs(LongStream.of(number, upto, ChronoUnit.MICROS.between(Instant.EPOCH, at))));
    sha.update(longs(LongStream.of(absent.pairs().size(), late.size())));
    sha.update(longs(absent.pairs().stream().mapToLong(Long::longValue)));
    sha.update(longs(late.stream().mapToLong(Long::longValue)));
    return new Place(number, upto, HEX.formatHex(sha.digest(sums)));
  }

  private static byte[] longs(LongStream values) {
    long[] all = values.toArray();
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * all.length);
    LongStream.of(all).forEach(bytes::putLong);
    return bytes.array();
  }

  /** Whether there is a sum for each position; looked at before they are listed. */
  boolean adds(long after) {
    return upto - after - absent.size() + late.size() == sums.length / SUM;
  }

  /** The positions that it is for, in the order of its sums. */
  List<Long> positions(long after) {
    return LongStream.concat(
            LongStream.rangeClosed(after + 1, upto).filter(position -> !absent.contains(position)),
            late.stream().mapToLong(Long::longValue))
        .boxed()
        .toList();
  }

  /** Whether the entry is what it was, as the n-th of this span. */
  boolean isAsSealed(int n, Entry entry) {
    return Arrays.equals(sums, SUM * n, SUM * (n + 1), entry.sum(), 0, SUM);
  }

  /**
   * Where the chain goes on.
   *
   * @param hash in hexadecimal digits
   */
  record Place(long number, long upto, String hash) {}
}
