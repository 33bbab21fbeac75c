package io.huifang.ticket;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a queue is ordered by: what is due, and who has written last. */
@Embeddable
public class Attention {
  /** When something is due that is not: after everything else. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private Instant dueAt = NEVER;
  private @Nullable Instant customerWroteAt;
  private @Nullable Instant weWroteAt;

  /**
   * @param at when the next of the running clocks is or was due, null if none runs
   */
  public void due(@Nullable Instant at) {
    Instant next = at == null ? NEVER : at;
    // who writes a field has changed it, also to what it was: that would be one more update
    if (!next.equals(dueAt)) {
      dueAt = next;
    }
  }

  public void customerWrote(Instant at) {
    customerWroteAt = at;
  }

  public void weWrote(Instant at) {
    weWroteAt = at;
  }

  public @Nullable Instant dueAt() {
    return dueAt.equals(NEVER) ? null : dueAt;
  }

  /** When the customer has written last, if nobody has replied since. */
  public @Nullable Instant unreadSince() {
    boolean answered =
        customerWroteAt == null || (weWroteAt != null && !customerWroteAt.isAfter(weWroteAt));
    return answered ? null : customerWroteAt;
  }
}
