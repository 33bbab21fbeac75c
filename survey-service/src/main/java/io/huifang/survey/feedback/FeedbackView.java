package io.huifang.survey.feedback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as the API and the pages show it.
 *
 * @param dueAt by when the author is to have an answer
 * @param joinedInto the one that it says the same as, null if it stands by itself
 */
public record FeedbackView(
    UUID id,
    String number,
    long version,
    @JsonUnwrapped NewFeedback told,
    Instant receivedAt,
    List<String> severeWords,
    @Nullable String owner,
    Instant dueAt,
    FeedbackState state,
    @Nullable UUID joinedInto,
    @JsonUnwrapped FeedbackLinks links,
    Reply reply) {

  /** As it is now; there is always one. */
  public Severity severity() {
    return Objects.requireNonNull(told.severity());
  }

  /** Whether its author has waited longer than was meant. */
  public boolean late(Instant now) {
    return state.waits() && dueAt.isBefore(now);
  }

  /**
   * How it was settled.
   *
   * @param way how the author was told
   * @param noReply why no answer is possible
   * @param noReplyBy who has said so
   */
  public record Reply(
      @Nullable String text,
      @Nullable String way,
      @Nullable String noReply,
      @Nullable String noReplyBy,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable Instant closedAt,
      @Nullable String closedBy) {}
}
