package io.huifang.survey.phone;

import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.OptOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Calls to customers. Each step locks the invitation first, so that two who take up the same
 * customer follow each other, and the second is told who was first.
 */
@ApplicationScoped
public class Calls {
  private static final Set<InvitationState> CALLABLE =
      Set.of(
          InvitationState.WAITING,
          InvitationState.SENT,
          InvitationState.BOUNCED,
          InvitationState.EXPIRED);
  @Inject Invitations invitations;
  @Inject Answering answering;
  @Inject OptOuts optOuts;
  @Inject CustomerCopies customers;
  @Inject EntityManager entities;
  @Inject PhoneConfig config;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The invitation, if the caller may ask about it.
   *
   * @throws ProblemException 404 if it is not to be seen, 403 for who has worked on the ticket
   */
  @Transactional
  public Invitation asked(UUID id) {
    return mine(invitations.visible(id));
  }

  private Invitation mine(Invitation invitation) {
    if (invitations.handled(invitation, caller.id())) {
      throw ProblemException.forbidden(
          "You have worked on this; let somebody else ask what the customer says about it");
    }
    return invitation;
  }

  /**
   * Takes up a call; others are kept away from the customer for a while.
   *
   * @throws ProblemException 403 for who has worked on the ticket, 409 if somebody else is calling
   *     or there is nothing to ask any more
   */
  @Transactional
  public void begin(UUID id) {
    Invitation invitation = mine(invitations.visibleToChange(id));
    requireCallable(invitation);
    Instant now = clock.instant();
    Optional<PhoneTry> going = going(id);
    if (going.isPresent()) {
      PhoneTry other = going.get();
      boolean own = other.agent().equals(caller.id());
      if (!own && now.isBefore(other.at().plus(config.longest()))) {
        throw ProblemException.conflict("being-called", other.agentName() + " is calling");
      }
      if (own && now.isBefore(other.at().plus(config.longest()))) {
        return;
      }
      other.ended(Outcome.LEFT);
      entities.flush();
    }
    entities.persist(new PhoneTry(Ids.next(), id, caller.id(), caller.name(), now));
  }

  /**
   * Ends a call without an answer.
   *
   * @throws ProblemException 403 for who has worked on the ticket, 409 if the caller has not called
   */
  @Transactional
  public void end(UUID id, Outcome how) {
    Invitation invitation = mine(invitations.visibleToChange(id));
    PhoneTry call =
        going(id)
            .filter(going -> going.agent().equals(caller.id()))
            .orElseThrow(
                () -> ProblemException.conflict("not-calling", "You are not calling there"));
    call.ended(how);
    UUID customer = invitation.customerId();
    if (how == Outcome.OPTED_OUT && customer != null) {
      optOuts.add(customer);
    }
  }

  /**
   * Records what the customer has said. Whose call it was does not matter: what was said is not
   * lost, and there is one answer.
   *
   * @throws ProblemException 403 for who has worked on the ticket, 409 if there is an answer, or
   *     nothing to ask any more
   */
  @Transactional
  public void record(UUID id, AnswerInput input, String language) {
    Invitation invitation = mine(invitations.visibleToChange(id));
    requireCallable(invitation);
    going(id).ifPresent(call -> call.ended(Outcome.RECORDED));
    answering.take(id, input, language, caller.id());
  }

  private void requireCallable(Invitation invitation) {
    if (invitation.state() == InvitationState.ANSWERED) {
      throw ProblemException.conflict("answered", "The customer has answered already");
    }
    boolean callable =
        CALLABLE.contains(invitation.state())
            || invitation.heldBackReason() == HeldBackReason.NO_ADDRESS;
    UUID customer = invitation.customerId();
    boolean unwilling =
        customer == null
            || !optOuts.among(List.of(customer)).isEmpty()
            || customers
                .findByIdOptional(customer)
                .filter(copy -> copy.refuses(Medium.PHONE))
                .isPresent();
    if (!callable || unwilling) {
      throw ProblemException.conflict("not-to-be-asked", "The customer is not to be asked");
    }
  }

  /** The call that is going on, or that nobody has ended. */
  Optional<PhoneTry> going(UUID invitation) {
    return tries(List.of(invitation)).stream().filter(one -> one.outcome() == null).findFirst();
  }

  /** Whether somebody is on the telephone there, other than the caller. */
  boolean busy(PhoneTry call) {
    return call.outcome() == null
        && !call.agent().equals(caller.id())
        && clock.instant().isBefore(call.at().plus(config.longest()));
  }

  /** All calls about these, the latest first. */
  List<PhoneTry> tries(List<UUID> of) {
    return of.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "from PhoneTry where invitationId in :ids order by at desc, id desc",
                PhoneTry.class)
            .setParameter("ids", of)
            .getResultList();
  }
}
