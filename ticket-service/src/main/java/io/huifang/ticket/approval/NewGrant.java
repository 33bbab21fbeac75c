package io.huifang.ticket.approval;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.approval.limit.GrantKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to grant.
 *
 * @param amount more than nothing, at most two digits after the point
 * @param currency ISO 4217
 * @param waits whether the ticket waits inside until it is decided, if it has to be asked
 */
public record NewGrant(
    GrantKind kind, BigDecimal amount, String currency, String reason, boolean waits) {
  private static final BigDecimal MOST = new BigDecimal("9999999.99");
  private static final int LONGEST = 1_000;

  /** As it is typed; a point or a comma before the cents. */
  public static BigDecimal amount(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip().replace('，', '.').replace(',', '.');
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
      throw ProblemException.badField("amount", "must be an amount such as 20 or 19.90");
    }
    return new BigDecimal(text).setScale(2);
  }

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  void check(java.util.Collection<String> currencies) {
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > 2) {
      throw ProblemException.badField("amount", "must be an amount such as 20 or 19.90");
    }
    if (!currencies.contains(currency)) {
      throw ProblemException.badField(
          "currency", "must be one of " + String.join(", ", currencies));
    }
    if (reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
      throw ProblemException.badField("reason", "must have 1 to " + LONGEST + " characters");
    }
  }
}
