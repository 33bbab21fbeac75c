package io.huifang.ticket.loop;

import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the cases of escalation-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class CaseCopies implements EventHandler, PanacheRepositoryBase<CaseCopy, UUID> {
  private static final CopyTable TABLE =
      CopyTable.of(
          "case_copy",
          "uuid",
          "number text",
          "ticket_id uuid",
          "customer_id uuid",
          "team text",
          "state text",
          "cause text",
          "severity text",
          "level int",
          "owner text",
          "opened_at timestamptz",
          "closed_at timestamptz",
          "recovered boolean");
  @Inject Copies copies;

  @Override
  public boolean handles(String type) {
    return type.startsWith("case.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    Fields c = new Fields("case", event.data().path("case"));
    copies.keep(
        TABLE,
        c.id(),
        event.aggregateversion(),
        c.text("number"),
        c.uuid("ticketId"),
        c.uuid("customerId"),
        c.team(),
        c.text("state"),
        c.text("cause"),
        c.text("severity"),
        c.number("level"),
        c.text("owner"),
        c.needed("openedAt"),
        c.time("closedAt"),
        c.truth("recovered"));
  }

  /**
   * Cases of tickets, and all of a customer; the newest first.
   *
   * @param customer null for those of the tickets only
   */
  public List<CaseCopy.View> of(Collection<UUID> tickets, @Nullable UUID customer, int most) {
    return find(
            "number is not null and (ticketId in ?1 or customerId = ?2)"
                + " order by openedAt desc, id desc",
            tickets,
            customer)
        .page(0, most)
        .stream()
        .map(CaseCopy::view)
        .toList();
  }

  /** The case with this number, such as {@code C-000007}. */
  public Optional<CaseCopy.View> numbered(String number) {
    return find("number", number).firstResultOptional().map(CaseCopy::view);
  }
}
