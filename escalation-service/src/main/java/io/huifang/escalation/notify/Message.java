package io.huifang.escalation.notify;

import io.huifang.escalation.Urgency;
import io.huifang.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told of a case.
 *
 * @param id of the step that tells; for one person it is one message, however often it is told
 * @param person subject of who is to be told
 * @param due by when something has to happen, where there is such a time
 * @param words what a colleague or a server has said about it; kept only until it is told
 * @param percent of a promised time that is over, with {@link Kind#PROMISE_SOON}
 * @param by subject of who has caused it; nobody's bell rings for what he did himself
 */
public record Message(
    UUID id,
    String person,
    Kind kind,
    Urgency urgency,
    @Nullable Instant due,
    @Nullable String words,
    @Nullable Integer percent,
    @Nullable String by) {

  /** What it is about. */
  public enum Kind {
    /** A case has come: opened, escalated or handed over. */
    YOURS("case.yours"),
    /** Nobody has acknowledged a case: asked again. */
    ACKNOWLEDGE("case.acknowledge"),
    PROMISE_SOON("promise.soon"),
    PROMISE_LATE("promise.late"),
    /** A case waits because nobody is on call. */
    ON_HOLD("case.on-hold"),
    /** The answer to the customer was not delivered. */
    ANSWER_FAILED("answer.failed");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** As webhooks name it. */
    public String type() {
      return type;
    }
  }

  /** A message that the engine tells. */
  public Message(
      UUID id,
      String person,
      Kind kind,
      Urgency urgency,
      @Nullable Instant due,
      @Nullable String words) {
    this(id, person, kind, urgency, due, words, null, null);
  }

  /** The same, caused by somebody. */
  public Message by(@Nullable String subject) {
    return new Message(id, person, kind, urgency, due, words, percent, subject);
  }

  /** The same with how much of the promised time is over. */
  public Message percent(int over) {
    return new Message(id, person, kind, urgency, due, words, over, by);
  }

  /** Under which it is stored: one step may tell several people. */
  public UUID key() {
    return Ids.named(id + " " + person);
  }

  /** For logs: whom, never what was said. */
  @Override
  public String toString() {
    return "Message[" + kind + " " + id + "]";
  }
}
