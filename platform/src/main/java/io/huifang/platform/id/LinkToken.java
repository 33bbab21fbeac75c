package io.huifang.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in a link to a customer: 160 random bits. Only the hash is stored, so that a stolen
 * table opens no link.
 *
 * @param secret what goes into the link
 */
public record LinkToken(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 20;

  public static LinkToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The SHA-256 of the secret in hex: what is stored and looked up. */
  public String hash() {
    return sha256(secret);
  }

  /** SHA-256 in lower-case hex of the UTF-8 bytes. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "LinkToken[...]";
  }
}
