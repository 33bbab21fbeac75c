package io.huifang.platform.door.connection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether this replica is about to end ({@code quarkus.shutdown.delay}). Until it does it serves
 * whoever still comes, but each answer is the last one of its connection: a connection that stays
 * open to the end would be cut under the next request.
 */
@ApplicationScoped
public class Leaving {
  private volatile boolean begun;

  void begin(@Observes ShutdownDelayInitiatedEvent delay) {
    begun = true;
  }

  /** From the moment on in which it is no longer ready. */
  public boolean begun() {
    return begun;
  }
}
