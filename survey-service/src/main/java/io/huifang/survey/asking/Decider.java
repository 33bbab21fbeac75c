package io.huifang.survey.asking;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.customer.Persons;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.Quota;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import io.huifang.survey.way.Ways;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides at the due time whether this customer is asked now, by the rules of the trigger. */
@ApplicationScoped
class Decider {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  @Inject Invitations invitations;
  @Inject AskedBefore history;
  @Inject CustomerCopies customers;
  @Inject Persons persons;
  @Inject OptOuts optOuts;
  @Inject QuotaCounts quotas;
  @Inject RuleBook book;
  @Inject Ways ways;
  @Inject SurveyConfig config;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  /**
   * Locks what decides about these invitations, which are locked already: first the customers, all
   * records of each person, then the quotas.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Addressees addressees(List<Invitation> due, Instant now) {
    Set<UUID> ids =
        due.stream()
            .map(Invitation::customerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return new Addressees(Map.of(), Map.of(), Set.of(), Map.of(), limits -> true);
    }
    Map<UUID, Set<UUID>> families = persons.of(ids);
    Set<UUID> records = families.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Map<UUID, CustomerCopy> copies =
        customers.locked(records).stream().collect(Collectors.toMap(CustomerCopy::id, c -> c));
    List<UUID> these = due.stream().map(Invitation::id).toList();
    return new Addressees(
        copies,
        families,
        optOuts.among(ids),
        history.of(records, these, now),
        quotas.locked(counts(due, copies, now)));
  }

  private Set<Quota.Count> counts(
      List<Invitation> due, Map<UUID, CustomerCopy> copies, Instant now) {
    return due.stream()
        .flatMap(
            one ->
                rule(one).stream()
                    .flatMap(
                        rule -> {
                          Facts facts =
                              facts(one, Optional.ofNullable(copies.get(one.customerId())));
                          return Judgement.limits(rule, facts, now, zone).keySet().stream();
                        }))
        .collect(Collectors.toSet());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Verdict decide(Invitation invitation, Addressees addressees, Instant now) {
    UUID customer = invitation.customerId();
    if (customer == null) {
      return Verdict.holdBack(HeldBackReason.NO_ADDRESS);
    }
    if (addressees.optedOut(customer)) {
      return Verdict.holdBack(HeldBackReason.OPTED_OUT);
    }
    Optional<CustomerCopy> copy = addressees.copy(customer);
    Optional<AskRule> rule = rule(invitation);
    if (rule.isEmpty()) {
      return Verdict.holdBack(HeldBackReason.NO_RULE);
    }
    if (copy.isEmpty()) {
      return withoutAddress(invitation, now);
    }
    List<CustomerCopy> records = addressees.records(customer);
    Ways.Choice choice = ways.choose(rule.get().waysOrMail(), copy.get(), records);
    if (choice.refused() && choice.by() == null) {
      return Verdict.holdBack(HeldBackReason.OPTED_OUT);
    }
    return choice.by() == null
        ? withoutAddress(invitation, now)
        : byRule(invitation, rule.get(), choice.by(), copy.get(), addressees, now);
  }

  private Verdict byRule(
      Invitation invitation,
      AskRule rule,
      Medium by,
      CustomerCopy copy,
      Addressees addressees,
      Instant now) {
    if (invitation.state() == InvitationState.SENDING) {
      return Verdict.ask(copy, rule, by); // decided before; only its mail is lost
    }
    Instant awake = Judgement.afterQuiet(rule, now, copy.zone().orElse(zone));
    if (awake.isAfter(now)) {
      return Verdict.waitUntil(awake);
    }
    HeldBackReason reason =
        Judgement.tooMuch(
            rule,
            version(invitation).fatigue(),
            addressees.before(copy.id()),
            facts(invitation, Optional.of(copy)),
            now,
            zone,
            addressees.tally());
    return reason == null ? Verdict.ask(copy, rule, by) : Verdict.holdBack(reason);
  }

  /** The address may be on its way: events of customer and ticket come in any order. */
  private Verdict withoutAddress(Invitation invitation, Instant now) {
    Instant patienceEnds = invitation.triggeredAt().plus(config.addressPatience());
    return now.isBefore(patienceEnds)
        ? Verdict.waitUntil(now.plus(LOOK_AGAIN))
        : Verdict.holdBack(HeldBackReason.NO_ADDRESS);
  }

  private Optional<AskRule> rule(Invitation invitation) {
    return version(invitation).rule(invitation.ruleName(), invitation.purpose());
  }

  private SurveyRules version(Invitation invitation) {
    return book.version(invitation.ruleVersion());
  }

  private static Facts facts(Invitation one, Optional<CustomerCopy> copy) {
    return new Facts(
        one.purpose(),
        one.dims(),
        one.openedBy(),
        one.reopened(),
        copy.map(CustomerCopy::language).orElse(null));
  }
}
