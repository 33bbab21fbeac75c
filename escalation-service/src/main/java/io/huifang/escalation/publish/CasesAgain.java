package io.huifang.escalation.publish;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Cases. */
@ApplicationScoped
class CasesAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("escalation_case", "id", "uuid");
  @Inject AggregateLocks locks;

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return locks.locked(EscalationCase.class, ids.stream().map(UUID::fromString).toList()).stream()
        .map(CasesAgain::again)
        .toList();
  }

  private static Restated again(EscalationCase one) {
    return new Restated(
        one.id(),
        one.version(),
        one.correlationId(),
        Objects.requireNonNullElse(one.closedAt(), one.openedAt()),
        false,
        Map.of("case", CaseFact.State.of(one)));
  }
}
