package io.huifang.survey.gateway;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.Medium;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be a gateway. */
public final class GatewayRules {
  /** What goes through a gateway. */
  public static final Set<Medium> MEDIA = EnumSet.of(Medium.SMS, Medium.WECHAT);

  /** Shorter ones can be tried out. */
  public static final int SHORTEST_SECRET = 16;

  private static final int LONGEST = 500;
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_TEMPLATE = 100;

  private GatewayRules() {}

  /**
   * @throws ProblemException 400 that names what is wrong, never with a secret in it
   */
  static void check(Medium medium, PutGateway as, boolean known) {
    require(MEDIA.contains(medium), "medium", "must be SMS or WECHAT");
    require(address(as.address()), "address", "must be an address of http or https");
    String secret = as.secret();
    require(secret != null || known, "secret", "is needed");
    require(
        secret == null
            || secret.length() >= SHORTEST_SECRET
                && secret.length() <= LONGEST_SECRET
                && secret.chars().allMatch(c -> c > ' ' && c < 127),
        "secret",
        "must have 16 to 200 characters, none of them blank");
    require(
        (medium == Medium.WECHAT) == (as.template() != null) && line(as.template()),
        "template",
        "must have 1 to 100 characters, for WeChat only");
  }

  private static boolean line(@Nullable String text) {
    return text == null
        || text.length() <= LONGEST_TEMPLATE && text.chars().noneMatch(Character::isISOControl);
  }

  /** Administrators only set it; a gateway often stands in the same network, without encryption. */
  private static boolean address(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme());
      return url.length() <= LONGEST
          && (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw ProblemException.badField(field, message);
    }
  }
}
