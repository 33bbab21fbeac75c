package io.huifang.escalation.notify.endpoint;

import io.huifang.escalation.notify.Channel;
import io.huifang.platform.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What can be an endpoint. Whether the network behind an address is ours is asked when sending. */
public final class EndpointRules {
  /** Robots that can be asked to look at a signature. */
  public static final Set<Channel> MAY_SIGN = Set.of(Channel.DINGTALK, Channel.FEISHU);

  private static final int LONGEST = 1000;

  private EndpointRules() {}

  /**
   * @throws ProblemException 400 that names what is wrong, never with the value in it
   */
  static void check(PutEndpoint as) {
    require(line(as.name()), "name", "must have 1 to 100 characters");
    require(
        as.interest().teams().stream().allMatch(EndpointRules::line),
        "interest.teams",
        "must be names of teams");
    require(as.channel().toEndpoint(), "channel", "must be WEBHOOK, DINGTALK, WECOM or FEISHU");
    require(
        as.secret() == null || MAY_SIGN.contains(as.channel()),
        "secret",
        "goes with DINGTALK and FEISHU only; a webhook gets one from here");
    require(
        as.secret() == null || as.secret().chars().allMatch(c -> c > ' ' && c < 127),
        "secret",
        "must have no blanks");
  }

  /**
   * The host of an address.
   *
   * @throws ProblemException 400 if it is none that could be written to
   */
  static String host(String address, AllowedHosts allowed) {
    URI uri = uri(address);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean good =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && uri.getPort() != 0
            && uri.getPort() <= 65_535;
    require(good, "address", "must be an address with a host, without a name and without #");
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    require(
        scheme.equals("https") || scheme.equals("http") && allowed.has(host),
        "address",
        "must begin with https://");
    return host;
  }

  private static boolean line(String text) {
    return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
  }

  private static URI uri(String address) {
    try {
      require(address.length() <= LONGEST, "address", "must have at most 1000 characters");
      return new URI(address);
    } catch (URISyntaxException e) {
      throw ProblemException.badField("address", "is no address");
    }
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw ProblemException.badField(field, message);
    }
  }
}
