package io.huifang.suite.hook;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks a webhook as the text of Standard Webhooks says, with nothing of ours. */
public final class Signature {
  private static final String PREFIX = "whsec_";

  private Signature() {}

  /**
   * @param secret as it was shown when the endpoint was made
   */
  public static boolean fits(HttpExchange request, String body, String secret) {
    String signed = header(request, "webhook-id") + "." + header(request, "webhook-timestamp");
    byte[] expected = of(signed + "." + body, secret).getBytes(StandardCharsets.US_ASCII);
    for (String one : header(request, "webhook-signature").split(" ")) {
      if (MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.US_ASCII))) {
        return true;
      }
    }
    return false;
  }

  private static String header(HttpExchange request, String name) {
    @Nullable String value = request.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static String of(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
