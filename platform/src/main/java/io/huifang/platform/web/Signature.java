package io.huifang.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says that a body was written by somebody who has the key, and when: HMAC-SHA256 over the seconds,
 * a dot and the bytes as they are sent. Both directions sign in the same way; docs/inbound.md and
 * docs/gateway.md.
 */
public final class Signature {
  /** Seconds since 1970. */
  public static final String TIME = "Huifang-Timestamp";

  /** One or more of {@code v1=hex}, with commas between: one for each key in use. */
  public static final String HEADER = "Huifang-Signature";

  private static final String VERSION = "v1=";
  private static final int MOST = 4;

  private Signature() {}

  /** The value of the header. */
  public static String header(List<String> keys, String seconds, byte[] body) {
    return keys.stream()
        .map(key -> VERSION + HexFormat.of().formatHex(of(key, seconds, body)))
        .collect(Collectors.joining(","));
  }

  /** Whether one of the signatures is by one of the keys; takes the same time either way. */
  public static boolean fits(List<String> keys, String header, String seconds, byte[] body) {
    boolean fits = false;
    String[] given = header.split(",", MOST + 1);
    for (int i = 0; i < Math.min(given.length, MOST); i++) {
      byte[] signature = read(given[i].strip());
      for (String key : keys) {
        fits |= MessageDigest.isEqual(of(key, seconds, body), signature);
      }
    }
    return fits;
  }

  private static byte[] read(String given) {
    try {
      return given.startsWith(VERSION)
          ? HexFormat.of().parseHex(given.substring(VERSION.length()))
          : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] of(String key, String seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
