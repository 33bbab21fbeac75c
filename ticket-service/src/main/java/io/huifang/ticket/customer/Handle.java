package io.huifang.ticket.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is recognised by.
 *
 * @param shown as it was given
 * @param first whether it is the one to write to or to call first
 */
public record Handle(UUID id, Kind kind, String shown, boolean first, Instant since) {

  /** How somebody can be reached. */
  @Schema(name = "HandleKind")
  public enum Kind {
    EMAIL("[^@\\s<>\",;]+@[^@\\s<>\",;]+"),
    PHONE("\\+?[0-9 ()/-]{3,40}"),
    OPENID("\\S{1,128}");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    /** Whether somebody can be recognised by it. */
    public boolean fits(String shown) {
      return pattern.matcher(shown.strip()).matches() && value(this, shown) != null;
    }

    /** Nothing known of somebody but this. */
    CustomerData alone(String shown) {
      return new CustomerData(
          null,
          null,
          this == EMAIL ? shown : null,
          this == PHONE ? shown : null,
          null,
          null,
          null,
          null,
          this == OPENID ? shown : null);
    }
  }

  /**
   * The one spelling under which it is kept and looked for, as {@code handle_value} says it in SQL;
   * null if nothing is left of it.
   */
  public static @Nullable String value(Kind kind, @Nullable String shown) {
    if (shown == null) {
      return null;
    }
    String value =
        switch (kind) {
          case EMAIL -> shown.strip().toLowerCase(Locale.ROOT);
          case PHONE -> shown.replaceAll("[^0-9+]", "").replaceFirst("^00", "+");
          case OPENID -> shown.strip();
        };
    return value.isEmpty() || value.equals("+") ? null : value;
  }
}
