package io.huifang.survey.bounce;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has come back, as far as it was understood.
 *
 * @param mails ours that it may be about, the surest first
 * @param report whether it is a report of a mail server, and no mail of a person
 * @param failed the status of whom it did not reach, such as {@code 5.1.1}; null if it may arrive
 *     still, or is no report at all
 * @param unsubscribe the secret of a link, if somebody says that no more is to come
 */
record Returned(
    List<UUID> mails, boolean report, @Nullable String failed, Optional<String> unsubscribe) {
  /** Whether it is about a mail of ours, and tells nothing else. */
  boolean aboutOurs() {
    return report || unsubscribe.isPresent();
  }

  /** Not the secret: this goes into logs. */
  @Override
  public String toString() {
    return "Returned[" + mails + " " + failed + "]";
  }
}
