package io.huifang.survey.asking;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Purpose;
import io.huifang.survey.Trigger;
import io.huifang.survey.customer.Silenced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Takes the question about a ticket back that was opened again, whether it waits or is out. What
 * comes first does not matter: a resolution from before asks nobody any more. And takes back what
 * waits for the mail server when the customer opts out; what waits to be asked is decided by that
 * anyway.
 */
@ApplicationScoped
public class Withdrawal {
  private static final String KEEP =
      """
      insert into reopened_ticket (ticket_id, version) values (:ticket, :version)
      on conflict (ticket_id) do update
        set version = greatest(reopened_ticket.version, excluded.version)
      """;
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject DueWork work;
  @Inject EntityManager entities;

  /**
   * @param version of the ticket when it was open again
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reopened(UUID ticket, long version) {
    invitations.lockSubject(ticket);
    PlainQuery.of(entities, KEEP)
        .setParameter("ticket", ticket)
        .setParameter("version", version)
        .executeUpdate();
    invitations
        .openOf(Purpose.TICKET, ticket)
        .filter(open -> open.triggerVersion() < version)
        .ifPresent(
            open -> {
              changes.withdrawn(open, HeldBackReason.REOPENED);
              work.cancel(InvitationStep.KIND, open.id().toString());
            });
  }

  void onSilence(@Observes Silenced said) {
    List<UUID> unsent =
        entities
            .createQuery(
                "select i.id from Invitation i where i.customerId = :customer and i.state = :state",
                UUID.class)
            .setParameter("customer", said.customer())
            .setParameter("state", InvitationState.SENDING)
            .getResultList();
    if (!unsent.isEmpty()) {
      invitations.locked(unsent).stream()
          .filter(one -> one.state() == InvitationState.SENDING)
          .forEach(one -> changes.withdrawn(one, HeldBackReason.OPTED_OUT));
    }
  }

  /** Whether the ticket was opened again after what the trigger tells. */
  boolean outdates(Trigger trigger) {
    return trigger.purpose() == Purpose.TICKET
        && !PlainQuery.of(
                entities,
                "select 1 from reopened_ticket where ticket_id = :ticket and version > :version")
            .setParameter("ticket", trigger.subject())
            .setParameter("version", trigger.version())
            .getResultList()
            .isEmpty();
  }
}
