package io.huifang.kpi.rollup.cell;

import java.math.BigInteger;

/** A sum of squares in 128 bits: exact, so that it does not depend on the order of its parts. */
final class Squares {
  private long high;
  private long low;

  Squares() {}

  Squares(long high, long low) {
    this.high = high;
    this.low = low;
  }

  /** Adds the square of a number. */
  void addSquareOf(long number) {
    add(Math.multiplyHigh(number, number), number * number);
  }

  void add(Squares other) {
    add(other.high, other.low);
  }

  private void add(long otherHigh, long otherLow) {
    long sum = low + otherLow;
    high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  BigInteger exact() {
    BigInteger lower = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
    return BigInteger.valueOf(high).shiftLeft(64).add(lower);
  }
}
