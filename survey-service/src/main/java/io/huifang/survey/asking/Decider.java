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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides at the due time whether this customer is asked now, by the rules of the trigger. */
@ApplicationScoped
class Decider {
  @Inject Invitations invitations;
  @Inject CustomerCopies customers;
  @Inject OptOuts optOuts;
  @Inject RuleBook book;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  /** Locks the customers of these invitations, which are locked already. */
  @Transactional(Transactional.TxType.MANDATORY)
  Addressees addressees(List<Invitation> due) {
    Set<UUID> ids =
        due.stream()
            .map(Invitation::customerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return new Addressees(Map.of(), Set.of(), Map.of());
    }
    Map<UUID, CustomerCopy> copies =
        customers.locked(ids).stream().collect(Collectors.toMap(CustomerCopy::id, copy -> copy));
    List<UUID> these = due.stream().map(Invitation::id).toList();
    return new Addressees(copies, optOuts.among(ids), invitations.lastAsked(ids, these));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Verdict decide(Invitation invitation, Addressees addressees) {
    UUID customer = invitation.customerId();
    if (customer == null) {
      return Verdict.holdBack(HeldBackReason.NO_ADDRESS);
    }
    if (addressees.optedOut(customer)) {
      return Verdict.holdBack(HeldBackReason.OPTED_OUT);
    }
    Optional<CustomerCopy> copy = addressees.copy(customer);
    if (copy.flatMap(CustomerCopy::address).isEmpty()) {
      return withoutAddress(invitation);
    }
    return tired(invitation, customer, addressees)
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

  private boolean tired(Invitation invitation, UUID customer, Addressees addressees) {
    int days = book.version(invitation.ruleVersion()).of(invitation.purpose()).fatigueDays();
    return days > 0
        && addressees.askedSince(clock.instant().minus(Duration.ofDays(days)), customer);
  }
}
