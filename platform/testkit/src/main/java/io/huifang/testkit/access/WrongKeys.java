package io.huifang.testkit.access;

import io.huifang.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Keys that must open nothing; each of them carries every role, for what that is worth. */
final class WrongKeys {
  /** The header Authorization, by what is wrong with it. */
  static final Map<String, String> ALL = all();

  private WrongKeys() {}

  private static Map<String, String> all() {
    String[] roles = AccessTable.ROLES.toArray(new String[0]);
    String good = TestTokens.token("somebody", AccessSweep.OWN, roles);
    return Map.of(
        "a token that has ended", "Bearer " + TestTokens.expired("somebody", "admin"),
        "a token for others", "Bearer " + TestTokens.forAudience("another-product", roles),
        "a token of another provider",
            "Bearer " + TestTokens.forged("somebody", AccessSweep.OWN, roles),
        "a token without a signature", "Bearer " + unsigned(good),
        "the secret of a link", "Bearer " + "k".repeat(43),
        "a password", "Basic YWRtaW46YWRtaW4=");
  }

  private static String unsigned(String token) {
    byte[] head = "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(head)
        + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
  }
}
