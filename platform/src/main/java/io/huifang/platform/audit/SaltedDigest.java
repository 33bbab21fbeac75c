package io.huifang.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the chain keeps of a personal text: without the salt nobody can guess what it was. */
public final class SaltedDigest {
  private SaltedDigest() {}

  public static byte[] of(byte[] salt, String text) {
    MessageDigest digest = sha256();
    digest.update(salt);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
