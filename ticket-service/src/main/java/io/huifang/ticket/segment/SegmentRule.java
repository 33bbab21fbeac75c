package io.huifang.ticket.segment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.ticket.Tier;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who is of a segment: whoever meets all conditions that are given, so without any everybody. A day
 * is 24 hours, counted back from now; the moment on the boundary counts.
 *
 * @param segment a name, such as {@code HIGH_VALUE}
 * @param firstContactDays first contact no longer ago than so many days
 * @param tickets so many or more, merged ones left aside
 * @param ticketDays of the last so many days; null for ever
 * @param lifetimeValue has brought so much or more, in the currency of the company
 * @param tier this one or a higher one
 * @param quietDays last contact so many days ago or longer
 */
public record SegmentRule(
    @NotNull @Pattern(regexp = NAME, message = "must be a name of up to 60 letters and digits")
        String segment,
    @Nullable @Positive @Max(LONGEST) Integer firstContactDays,
    @Nullable @Positive @Max(MOST) Integer tickets,
    @Nullable @Positive @Max(LONGEST) Integer ticketDays,
    @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal lifetimeValue,
    @Nullable Tier tier,
    @Nullable @Positive @Max(LONGEST) Integer quietDays) {
  /** Letters and digits of any script, with a blank, hyphen or underscore in between. */
  public static final String NAME = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]{0,58}[\\p{L}\\p{N}])?";

  /** Ten years, in days. */
  public static final int LONGEST = 3650;

  public static final int MOST = 10_000;

  /** Days without a number of tickets would mean nothing. */
  @AssertTrue(message = "ticketDays needs tickets")
  @JsonIgnore
  public boolean isWhole() {
    return ticketDays == null || tickets != null;
  }
}
