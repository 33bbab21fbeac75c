package io.huifang.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What has to be known before a case may be closed. */
public record Closing(
    @NotNull RootCause rootCause,
    @NotNull Touchpoint touchpoint,
    @NotBlank @Size(max = 100) String party,
    @NotBlank @Size(max = 4000) String answerToCustomer) {

  /** Why it went wrong. */
  public enum RootCause {
    PROCESS,
    PRODUCT,
    KNOWLEDGE,
    ATTITUDE,
    STAFFING,
    SYSTEM,
    COMMUNICATION,
    CUSTOMER_SIDE
  }

  /** Where it went wrong. */
  public enum Touchpoint {
    OVERALL,
    RESPONSE_SPEED,
    ATTITUDE,
    PROFESSIONALISM,
    RESULT
  }
}
