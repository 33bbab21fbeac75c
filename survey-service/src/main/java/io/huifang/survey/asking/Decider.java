package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.Invitations;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides at the due time whether this customer is asked now, by the rules of the trigger. */
@ApplicationScoped
public class Decider {
  @Inject Invitations invitations;
  @Inject CustomerCopies customers;
  @Inject OptOuts optOuts;
  @Inject RuleBook book;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public Verdict decide(Invitation invitation) {
    UUID customer = invitation.customerId();
    if (customer == null) {
      return Verdict.holdBack(HeldBackReason.NO_ADDRESS);
    }
    Optional<CustomerCopy> copy = customers.locked(customer);
    if (optOuts.contains(customer) || copy.filter(CustomerCopy::optedOut).isPresent()) {
      return Verdict.holdBack(HeldBackReason.OPTED_OUT);
    }
    if (copy.flatMap(CustomerCopy::address).isEmpty()) {
      return withoutAddress(invitation);
    }
    return tired(invitation, customer)
        ? Verdict.holdBack(HeldBackReason.FATIGUE)
        : Verdict.ask(copy.get());
  }

  /** The address may be on its way: events of customer and ticket come in any order. */
  private Verdict withoutAddress(Invitation invitation) {
    Instant patienceEnds = invitation.triggeredAt().plus(config.addressPatience());
    return clock.instant().isBefore(patienceEnds)
        ? Verdict.WAIT
        : Verdict.holdBack(HeldBackReason.NO_ADDRESS);
  }

  private boolean tired(Invitation invitation, UUID customer) {
    int days = book.version(invitation.ruleVersion()).of(invitation.purpose()).fatigueDays();
    return days > 0
        && invitations.askedSince(
            clock.instant().minus(Duration.ofDays(days)), customer, invitation.id());
  }
}
