package io.huifang.platform.event;

/** What a service does on an event of a sibling. Any order must lead to the same result. */
public interface EventHandler {

  /** Whether this bean wants the type, for example {@code ticket.resolved.v1}. */
  boolean handles(String type);

  /**
   * Takes the effect, in the transaction that also marks the event as seen.
   *
   * @throws RejectedEventException if it can never be taken
   */
  void handle(CloudEvent event);
}
