package io.huifang.kpi.rollup.cell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes small numbers in few bytes, seven bits in each, the sign in the lowest bit. */
final class ByteWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** All 64 bits. */
  void whole(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  void append(ByteWriter other) {
    out.writeBytes(other.bytes());
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
