package io.huifang.ticket.loop;

import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows the promises of escalation-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class PromiseCopies implements EventHandler, PanacheRepositoryBase<PromiseCopy, UUID> {
  private static final CopyTable TABLE =
      CopyTable.of(
          "promise_copy",
          "uuid",
          "ticket_id uuid",
          "case_id uuid",
          "state text",
          "made_at timestamptz",
          "due_at timestamptz",
          "fulfilled_at timestamptz");
  @Inject Copies copies;

  @Override
  public boolean handles(String type) {
    return type.startsWith("promise.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    Fields promise = new Fields("promise", event.data().path("promise"));
    copies.keep(
        TABLE,
        promise.id(),
        event.aggregateversion(),
        promise.uuid("ticketId"),
        promise.uuid("caseId"),
        promise.node().path("state").asText(),
        promise.time("madeAt"),
        promise.needed("dueAt"),
        promise.time("fulfilledAt"));
  }

  /** When somebody calls about a ticket, if that is promised. */
  public Optional<Instant> openPromise(UUID ticket) {
    return find("ticketId = ?1 and state = 'OPEN' order by dueAt", ticket)
        .firstResultOptional()
        .map(PromiseCopy::dueAt);
  }

  /** What agents have promised about a ticket and no case has taken over, the first due first. */
  public List<PromiseCopy.View> ofAgents(UUID ticket) {
    return list("ticketId = ?1 and caseId is null order by dueAt, id", ticket).stream()
        .map(PromiseCopy::view)
        .toList();
  }

  /** All promises of cases, the one that is due last first. */
  public List<PromiseCopy.View> ofCases(Collection<UUID> cases) {
    return cases.isEmpty()
        ? List.of()
        : list("caseId in ?1 order by dueAt desc, id desc", cases).stream()
            .map(PromiseCopy::view)
            .toList();
  }
}
