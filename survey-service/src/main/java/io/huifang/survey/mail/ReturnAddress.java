package io.huifang.survey.mail;

import io.huifang.survey.SurveyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address to which mails come back, one for each mail (VERP): {@code returns+id@host}. What
 * comes there says by that alone which mail it is about, however badly the rest is written.
 */
@ApplicationScoped
public class ReturnAddress {
  private static final Pattern MESSAGE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@survey\\.huifang");
  @Inject SurveyConfig config;

  /** Null where no address is set up. */
  public @Nullable String of(UUID mail) {
    return config
        .returnAddress()
        .map(address -> at(address).map(i -> part(address, i, mail)).orElse(null))
        .orElse(null);
  }

  private static String part(String address, int at, UUID mail) {
    return address.substring(0, at) + "+" + mail + address.substring(at);
  }

  /** The mail that an address is about, if it is one of ours. */
  public Optional<UUID> mailOf(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    return config
        .returnAddress()
        .map(ours -> ours.toLowerCase(Locale.ROOT))
        .flatMap(ours -> at(ours).flatMap(at -> id(plain, ours, at)));
  }

  private static Optional<UUID> id(String plain, String ours, int at) {
    String before = ours.substring(0, at) + "+";
    String behind = ours.substring(at);
    boolean fits =
        plain.length() == before.length() + 36 + behind.length()
            && plain.startsWith(before)
            && plain.endsWith(behind);
    return fits ? uuid(plain.substring(before.length(), before.length() + 36)) : Optional.empty();
  }

  /** An id as it stands in an address or a Message-ID. */
  public static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The mail of ours that a Message-ID is of, without its brackets. */
  public static Optional<UUID> named(String messageId) {
    Matcher ours = MESSAGE.matcher(messageId);
    return ours.matches() ? uuid(ours.group(1)) : Optional.empty();
  }

  private static Optional<Integer> at(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 ? Optional.of(at) : Optional.empty();
  }

  /**
   * Where a mail program says that no more is to come, by RFC 8058 and, where we read it, by mail.
   */
  String refusals(Letter letter) {
    return config
        .returnAddress()
        .map(
            address ->
                letter.oneClick()
                    + " mailto:"
                    + address
                    + "?subject=unsubscribe%20"
                    + letter.secret())
        .orElseGet(letter::oneClick);
  }
}
