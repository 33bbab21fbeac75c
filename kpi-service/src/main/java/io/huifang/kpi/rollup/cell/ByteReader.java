package io.huifang.kpi.rollup.cell;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} has written. */
final class ByteReader {
  private final byte[] bytes;
  private int next;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    byte one = bytes[next];
    if (one >= 0) {
      // most of them: how many amounts a class has, and how far it is from the last
      next++;
      return (one >>> 1) ^ -(one & 1);
    }
    long rest = 0;
    int shift = 0;
    do {
      one = bytes[next++];
      rest |= (long) (one & 0x7F) << shift;
      shift += 7;
    } while (one < 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  long whole() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | bytes[next++] & 0xFF;
    }
    return value;
  }

  String text() {
    int length = (int) number();
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }
}
