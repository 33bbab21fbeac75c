package io.huifang.platform.brand;

import io.huifang.platform.id.LinkToken;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is seen by its customers; what is null is as we come.
 *
 * @param accent such as {@code #1f5b52}, dark enough for white text
 * @param logo a PNG in Base64
 */
public record Brand(@Nullable String name, @Nullable String accent, @Nullable String logo) {

  /** Nothing was chosen. */
  public static final Brand OURS = new Brand(null, null, null);

  /** Another text as soon as anything is other, for addresses that may be kept. */
  String print() {
    return LinkToken.sha256(accent + "\n" + logo).substring(0, 12);
  }
}
