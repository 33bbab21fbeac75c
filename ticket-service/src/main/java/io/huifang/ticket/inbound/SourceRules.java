package io.huifang.ticket.inbound;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Channel;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be a messenger. */
public final class SourceRules {
  /** Where people talk by messages that a machine can hand in and take away. */
  public static final Set<Channel> CHANNELS = EnumSet.of(Channel.CHAT, Channel.WECHAT, Channel.APP);

  private static final int LONGEST = 100;
  private static final int LONGEST_URL = 500;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private SourceRules() {}

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  static void check(PutSource source) {
    require(SLUG.matcher(source.slug()).matches(), "slug", "must be small letters, digits and -");
    require(line(source.name()), "name", "must have 1 to 100 characters");
    require(line(source.category()), "category", "must have 1 to 100 characters");
    require(CHANNELS.contains(source.channel()), "channel", "must be CHAT, WECHAT or APP");
    require(address(source.answerUrl()), "answerUrl", "must be an address of http or https");
  }

  private static boolean line(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Administrators only set it; a gateway often stands in the same network, without encryption. */
  private static boolean address(@Nullable String url) {
    if (url == null) {
      return true;
    }
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme());
      return url.length() <= LONGEST_URL
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
