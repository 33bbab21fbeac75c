package io.huifang.escalation.publish;

import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.promise.Promise;
import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was promised to customers, at a case or by an agent. */
@ApplicationScoped
class PromisesAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("promise", "id", "uuid");
  @Inject AggregateLocks locks;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return "promise";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return locks.locked(Promise.class, ids.stream().map(UUID::fromString).toList()).stream()
        .map(this::again)
        .toList();
  }

  private Restated again(Promise promise) {
    UUID of = promise.view().caseId();
    @Nullable EscalationCase subject = of == null ? null : entities.find(EscalationCase.class, of);
    return new Restated(
        promise.id(),
        promise.version(),
        subject == null ? promise.correlationId() : subject.correlationId(),
        promise.view().madeAt(),
        false,
        Map.of(
            "promise",
            CaseFact.PromiseState.of(
                promise.view(), subject == null ? promise.dims() : subject.dims())));
  }
}
