package io.huifang.testkit.crooked.util;

import java.time.Instant;

/** Breaks two rules at once. */
public final class Late {
  private Late() {}

  public static Instant moment() {
    return Instant.now();
  }
}
