package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.SaltedDigest;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A place in the chain.
 *
 * @param position from 1 on, without a gap; 0 is before the first
 * @param hash SHA-256 over the hash before and the entry here, in hexadecimal digits
 */
public record Seal(long position, String hash) {
  static final Seal START = new Seal(0, "00".repeat(32));
  private static final HexFormat HEX = HexFormat.of();

  /** The place after this one, with this entry in it. */
  Seal next(Entry entry) {
    MessageDigest sha = SaltedDigest.sha256();
    sha.update(HEX.parseHex(hash));
    byte[] sum = sha.digest(entry.canonical(position + 1));
    return new Seal(position + 1, HEX.formatHex(sum));
  }
}
