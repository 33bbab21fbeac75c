package io.huifang.ticket.customer;

import io.huifang.platform.time.TimeZone;
import io.huifang.ticket.Tier;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer; null is not known.
 *
 * @param openid of WeChat
 * @param lifetimeValue what the customer has brought so far, in the currency of the company
 * @param zone in which the customer lives: nobody is asked there at night
 */
public record CustomerData(
    @Nullable @Size(min = 1, max = 200) String externalId,
    @Nullable @Size(max = 200) String name,
    @Nullable @Email @Size(max = 254) String email,
    @Nullable @Pattern(regexp = "\\+?[0-9 ()/-]{3,40}", message = "must be a telephone number")
        String phone,
    @Nullable Tier tier,
    @Nullable @Size(min = 1, max = 60) String segment,
    @Nullable @Pattern(regexp = "zh-CN|en", message = "must be zh-CN or en") String language,
    @Nullable Boolean optedOut,
    @Nullable @Size(min = 1, max = 128) @Pattern(regexp = "\\S+", message = "must be an openid")
        String openid,
    @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal lifetimeValue,
    @Nullable @TimeZone String zone) {

  /** Of somebody who is not known by an openid. */
  public CustomerData(
      @Nullable String externalId,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Tier tier,
      @Nullable String segment,
      @Nullable String language,
      @Nullable Boolean optedOut) {
    this(externalId, name, email, phone, tier, segment, language, optedOut, null, null, null);
  }

  /** Of somebody of whom nobody knows what they have brought. */
  public CustomerData(
      @Nullable String externalId,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Tier tier,
      @Nullable String segment,
      @Nullable String language,
      @Nullable Boolean optedOut,
      @Nullable String openid) {
    this(externalId, name, email, phone, tier, segment, language, optedOut, openid, null, null);
  }
}
