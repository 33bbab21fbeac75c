package io.huifang.survey.feedback.onward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a sibling.
 *
 * @param request as it is sent, each time the same
 * @param trouble why the last try failed, null if none has
 * @param refused whether the sibling has said no, so that it is not tried again by itself
 */
public record Wish(
    Kind kind,
    String request,
    Instant askedAt,
    @Nullable Instant triedAt,
    @Nullable String trouble,
    boolean refused,
    boolean done) {

  /** What can be wanted. */
  public enum Kind {
    TICKET,
    CASE
  }
}
