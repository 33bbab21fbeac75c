package io.huifang.escalation.compensation;

import io.huifang.platform.problem.ProblemException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to give.
 *
 * @param amount more than nothing, at most two digits after the point
 * @param currency ISO 4217
 * @param reason for whoever has to decide
 */
public record NewCompensation(
    @NotNull CompensationKind kind,
    @NotNull @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal amount,
    @NotBlank @Size(max = 3) String currency,
    @NotBlank @Size(max = 1000) String reason) {

  /**
   * As it is typed; a point or a comma before the cents.
   *
   * @throws ProblemException 400 if it is no amount, or nothing
   */
  public static BigDecimal amount(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip().replace('，', '.').replace(',', '.');
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
      throw ProblemException.badField("amount", "must be an amount such as 20 or 19.90");
    }
    return new BigDecimal(text).setScale(2);
  }

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  void check(Collection<String> currencies) {
    if (!currencies.contains(currency)) {
      throw ProblemException.badField(
          "currency", "must be one of " + String.join(", ", currencies));
    }
    if (reason.indexOf('\0') >= 0) {
      throw ProblemException.badField("reason", "must have 1 to 1000 characters");
    }
  }
}
