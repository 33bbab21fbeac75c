package io.huifang.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

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

  /** So far the clocks of both sides may be apart, and so long a request can be told again. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private Signature() {}

  /** The value of the header. */
  public static String header(List<String> keys, String seconds, byte[] body) {
    return keys.stream()
        .map(key -> VERSION + HexFormat.of().formatHex(of(key, seconds, body)))
        .collect(Collectors.joining(","));
  }

  /**
   * Whether a request was signed by one of the keys just now.
   *
   * @param header null, as the time, where the request has none
   */
  public static boolean fits(
      List<String> keys,
      @Nullable String header,
      @Nullable String seconds,
      byte[] body,
      Instant now) {
    return header != null
        && seconds != null
        && isAround(now, seconds)
        && fits(keys, header, seconds, body);
  }

  private static boolean isAround(Instant now, String seconds) {
    try {
      Instant signedAt = Instant.ofEpochSecond(Long.parseLong(seconds));
      return Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
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
