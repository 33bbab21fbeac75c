package io.huifang.platform.event;

/** What a service does on an event of a sibling. Any order must lead to the same result. */
public interface EventHandler {

  /** Whether this bean wants the type, for example {@code ticket.resolved.v1}. */
  boolean handles(String type);

  /**
   * Whether taking an event twice, or after a later one, changes nothing. Then nobody needs to
   * remember that it was taken.
   */
  default boolean idempotent() {
    return false;
  }

  /**
   * Takes the effect, in the transaction that also marks the event as taken.
   *
   * @throws RejectedEventException if it can never be taken
   */
  void handle(CloudEvent event);
}
