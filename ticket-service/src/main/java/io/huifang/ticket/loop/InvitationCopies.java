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
import java.util.UUID;

/** Follows the invitations of survey-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class InvitationCopies implements EventHandler, PanacheRepositoryBase<InvitationCopy, UUID> {
  private static final CopyTable TABLE =
      CopyTable.of(
          "invitation_copy",
          "uuid",
          "ticket_id uuid",
          "case_id uuid",
          "customer_id uuid",
          "purpose text",
          "state text",
          "held_back_reason text",
          "decided_at timestamptz",
          "expires_at timestamptz");
  @Inject Copies copies;

  @Override
  public boolean handles(String type) {
    return type.startsWith("invitation.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    Fields invitation = new Fields("invitation", event.data().path("invitation"));
    copies.keep(
        TABLE,
        invitation.id(),
        event.aggregateversion(),
        invitation.uuid("ticketId"),
        invitation.uuid("caseId"),
        invitation.uuid("customerId"),
        invitation.text("purpose"),
        invitation.node().path("state").asText(),
        invitation.text("heldBackReason"),
        invitation.needed("decidedAt"),
        invitation.time("expiresAt"));
  }

  /** Those about tickets or their cases, the latest first. */
  public List<InvitationCopy.View> of(Collection<UUID> tickets, int most) {
    return tickets.isEmpty()
        ? List.of()
        : find("ticketId in ?1 order by decidedAt desc, id desc", tickets).page(0, most).stream()
            .map(InvitationCopy::view)
            .toList();
  }
}
