package io.huifang.platform.due;

import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Plans due work, in the transaction of the change that makes it necessary. */
@ApplicationScoped
public class DueWork {
  /** The topic of {@link Wakeups} for work of any kind; the release before announces by it. */
  public static final String TOPIC = "due";

  /** How long nobody looks at most, whatever is planned. */
  public static final Duration LONGEST_NAP = Duration.ofSeconds(1);

  @Inject TransactionTail tail;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  /** Has it run at the time; whatever was planned for the key before is replaced. */
  public void plan(String kind, String key, Instant at) {
    rows().plan(new DueRows.Ref(kind, key), at);
  }

  /**
   * The same for what nobody waits for: whoever runs it is not woken, looks within {@link
   * #LONGEST_NAP}, and finds the work of many.
   */
  public void planAtLeisure(String kind, String key, Instant at) {
    rows().planAtLeisure(new DueRows.Ref(kind, key), at);
  }

  /** Nothing is to be done any more; also takes it away from whoever is about to run it. */
  public void cancel(String kind, String key) {
    rows().cancel(new DueRows.Ref(kind, key));
  }

  /** For the engine: the transaction commits only if these rows are still held, and ends them. */
  public void completing(List<DueItem> items) {
    items.forEach(rows()::completing);
  }

  /** For the engine: the transaction commits only if the row is still held, and keeps it. */
  public void holding(DueItem item, Instant until) {
    rows().holding(item, until);
  }

  private DueRows rows() {
    return tail.rows(DueRows.class, () -> new DueRows(clock, this::wake));
  }

  /** Has this kind looked at now, here and by other replicas; to be called after the commit. */
  public void wake(String kind) {
    wakeups.signal(topic(kind));
  }

  /** The topic of {@link Wakeups} under which planned work of this kind is announced. */
  public static String topic(String kind) {
    return TOPIC + ":" + kind;
  }
}
