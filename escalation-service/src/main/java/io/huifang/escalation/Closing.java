package io.huifang.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a case may be closed.
 *
 * @param rootCause why it went wrong, a code of the taxonomy
 * @param touchpoint where it went wrong, a code of the taxonomy
 * @param answerToCustomer goes to the customer by mail as it is typed, if there is an address
 * @param withoutCall why it is closed although nobody has reached the customer; without a reason
 *     such a case stays open
 * @param toldBy how the answer gets to a customer who was not reached and has no e-mail address
 */
public record Closing(
    @NotBlank @Size(max = 60) String rootCause,
    @NotBlank @Size(max = 60) String touchpoint,
    @NotBlank @Size(max = 100) String party,
    @NotBlank @Size(max = 4000) String answerToCustomer,
    @Nullable @Size(max = 1000) String withoutCall,
    @Nullable @Size(max = 200) String toldBy) {

  /** With a customer who was reached. */
  public Closing(String rootCause, String touchpoint, String party, String answer) {
    this(rootCause, touchpoint, party, answer, null, null);
  }
}
