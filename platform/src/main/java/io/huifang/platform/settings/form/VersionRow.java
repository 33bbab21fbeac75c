package io.huifang.platform.settings.form;

import io.huifang.platform.settings.PublishedVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published version in the list of them.
 *
 * @param by what people call whoever has published it
 * @param reason in their words
 * @param first whether there was none before
 * @param changes what is other than in the version before, a line each
 */
public record VersionRow(
    int version,
    Instant at,
    String by,
    @Nullable String reason,
    boolean first,
    List<String> changes) {

  /** The version, for a sentence. */
  public String number() {
    return String.valueOf(version);
  }

  public static VersionRow of(
      PublishedVersion published, String by, boolean first, List<String> changes) {
    return new VersionRow(
        published.version(), published.publishedAt(), by, published.reason(), first, changes);
  }
}
