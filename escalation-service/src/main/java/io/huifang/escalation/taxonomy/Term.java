package io.huifang.escalation.taxonomy;

import io.huifang.platform.language.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One word of a list.
 *
 * @param code by which figures are kept; it never changes its meaning
 * @param parent the code of the wider one, null at the top
 * @param zh null where it is called the same
 * @param off whether it may not be chosen any more
 */
public record Term(
    @NotNull Kind kind,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String code,
    @Nullable @Size(max = 60) String parent,
    @NotBlank @Size(max = 100) String en,
    @Nullable @Size(max = 100) String zh,
    @Nullable Boolean off) {

  /** Which list it belongs to. */
  public enum Kind {
    /** Why it went wrong. */
    CAUSE,
    /** Where it went wrong. */
    TOUCHPOINT,
    /** Who has to do better. */
    PARTY
  }

  /** Whether it may be chosen. */
  boolean inUse() {
    return !Boolean.TRUE.equals(off);
  }

  String name(Language language) {
    return language.chinese() && zh != null && !zh.isBlank() ? zh : en;
  }
}
