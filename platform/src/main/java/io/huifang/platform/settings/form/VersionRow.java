package io.huifang.platform.settings.form;

import io.huifang.platform.settings.PublishedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private static final int SHOWN = 8;

  /** The version, for a sentence. */
  public String number() {
    return String.valueOf(version);
  }

  /**
   * The latest of all.
   *
   * @param all the newest first
   * @param names what people call whoever has published one
   * @param changes what the second says that the first did not
   */
  public static <V extends PublishedVersion> List<VersionRow> latest(
      List<V> all,
      Function<PublishedVersion, String> names,
      BiFunction<V, V, List<String>> changes) {
    List<VersionRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
      boolean first = i + 1 == all.size();
      V one = all.get(i);
      rows.add(
          new VersionRow(
              one.version(),
              one.publishedAt(),
              names.apply(one),
              one.reason(),
              first,
              first ? List.of() : changes.apply(all.get(i + 1), one)));
    }
    return rows;
  }
}
