package io.huifang.suite.bench.peer;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids like those of the services, made as cheaply as can be. */
final class FreshId {
  private FreshId() {}

  /** Version 7, close together in an index, if it is to grow; else version 4. */
  static String next(boolean growing) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high =
        growing
            ? System.currentTimeMillis() << 16 | 0x7000 | random.nextLong() & 0xfff
            : random.nextLong() & ~0xf000L | 0x4000;
    long low = random.nextLong() & ~(0xc0L << 56) | 0x80L << 56;
    return new UUID(high, low).toString();
  }
}
