package io.huifang.platform.settings;

import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells all replicas, after the commit, that what they keep in memory has changed. */
@ApplicationScoped
public class SettingsChanges {
  @Inject TransactionTail tail;
  @Inject Wakeups wakeups;

  /** To be called in the transaction of the change. */
  public void changed() {
    tail.rows(Published.class, () -> new Published(() -> wakeups.signal(FreshCache.TOPIC)));
  }
}
