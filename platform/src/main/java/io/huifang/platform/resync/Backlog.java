package io.huifang.platform.resync;

import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.event.operation.OutboxStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether somebody is so far behind that what happens now would have to wait. */
@ApplicationScoped
class Backlog {
  @Inject OutboxStates states;
  @Inject Subscriptions subscriptions;
  @Inject OutboxConfig config;

  /** The first subscriber that has too much before it, null if none has. */
  @Nullable String behind() throws SQLException {
    return states.of(subscriptions.all().keySet()).stream()
        .filter(state -> state.pending() > config.resyncAbove())
        .map(OutboxStates.State::subscriber)
        .findFirst()
        .orElse(null);
  }
}
