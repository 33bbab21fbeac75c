package io.huifang.survey.phone;

import io.huifang.platform.security.Caller;
import io.huifang.survey.Invitation;
import io.huifang.survey.TeamScope;
import io.huifang.survey.beside.Names;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the caller may call: customers of the own team whose tickets somebody else has handled, who
 * have not said that they would rather not be asked, and who were not asked something else lately.
 */
@ApplicationScoped
public class PhoneQueue {
  static final int SHOWN = 50;

  /** Not by whoever has worked on the ticket, also under another question about it. */
  private static final String WHERE =
      """
       from invitation i where i.decided_at > :oldest and i.customer_id is not null
        and not (:me = any(i.handled_by) or coalesce(i.agent, '') = :me)
        and not exists (select from invitation o where o.ticket_id = i.ticket_id
          and (:me = any(o.handled_by) or coalesce(o.agent, '') = :me))
        and not exists (select from phone_try t where t.invitation_id = i.id
          and t.outcome in ('DECLINED', 'OPTED_OUT'))
        and not exists (select from opt_out o where o.customer_id = i.customer_id)
        and not exists (select from customer_copy c where c.id = i.customer_id
          and (c.opted_out or c.email_refused or c.phone_refused))
        and not exists (select from invitation o where o.customer_id = i.customer_id and o.id <> i.id
          and o.asked_at > :lately and o.state in ('SENDING', 'SENT', 'ANSWERED', 'EXPIRED'))
        and (cast(:all as boolean) or i.team is null or i.team = :team)\
      """;

  @Inject EntityManager entities;
  @Inject CustomerCopies customers;
  @Inject OptOuts optOuts;
  @Inject Names names;
  @Inject RuleBook rules;
  @Inject Calls calls;
  @Inject TeamScope scope;
  @Inject PhoneConfig config;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The latest first.
   *
   * @param before the id of the last one that was seen, null to begin
   */
  @Transactional
  public List<PhoneRow> rows(PhoneView view, @Nullable UUID before) {
    Query query =
        entities.createNativeQuery(
            "select i.*"
                + WHERE
                + " and "
                + view.condition()
                + (before == null ? "" : " and i.id < :before")
                + " order by i.id desc",
            Invitation.class);
    fill(query, view);
    if (before != null) {
      query.setParameter("before", before);
    }
    List<?> found = query.setMaxResults(SHOWN).getResultList();
    return rows(found.stream().map(Invitation.class::cast).toList());
  }

  /**
   * How many there are in each view, with those who have said elsewhere that they would rather not
   * be asked, under another record of the same person.
   */
  @Transactional
  public Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    for (PhoneView view : PhoneView.values()) {
      Query query =
          entities.createNativeQuery("select count(*)" + WHERE + " and " + view.condition());
      fill(query, view);
      counts.put(view.key(), ((Number) query.getSingleResult()).longValue());
    }
    return counts;
  }

  private void fill(Query query, PhoneView view) {
    Instant now = clock.instant();
    String team = scope.team();
    query
        .setParameter("oldest", now.minus(config.oldest()))
        .setParameter("lately", now.minus(Duration.ofDays(pause(rules.inForce()))))
        .setParameter("me", caller.id())
        .setParameter("all", team == null)
        .setParameter("team", Objects.requireNonNullElse(team, ""));
    if (view == PhoneView.SILENT) {
      query.setParameter("silent", now.minus(config.after()));
    }
  }

  /** The longest pause between two questions that the rules in force name, in days. */
  private static int pause(SurveyRules inForce) {
    return inForce.ordered().stream()
        .map(AskRule::fatigueDays)
        .filter(Objects::nonNull)
        .reduce(inForce.fatigue().days(), Math::max);
  }

  private List<PhoneRow> rows(List<Invitation> found) {
    Set<UUID> people = found.stream().map(Invitation::customerId).collect(Collectors.toSet());
    Set<UUID> unwilling = people.isEmpty() ? Set.of() : optOuts.among(people);
    Map<UUID, String> called = new HashMap<>();
    for (CustomerCopy copy : customers.list("id in ?1", people)) {
      String name = copy.name();
      if (name != null) {
        called.put(copy.id(), name);
      }
    }
    Map<UUID, List<PhoneTry>> tries =
        calls.tries(found.stream().map(Invitation::id).toList()).stream()
            .collect(Collectors.groupingBy(PhoneTry::invitationId));
    Map<String, String> teams = names.ofAllTeams();
    return found.stream()
        .filter(invitation -> !unwilling.contains(invitation.customerId()))
        .map(one -> row(one, called, teams, tries.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private PhoneRow row(
      Invitation one, Map<UUID, String> called, Map<String, String> teams, List<PhoneTry> tries) {
    String team = one.dims().team();
    return new PhoneRow(
        one.id(),
        one.purpose(),
        called.get(one.customerId()),
        one.customerId(),
        one.ticketId(),
        one.ticketNumber(),
        team == null ? null : teams.getOrDefault(team, team),
        one.triggeredAt(),
        tries,
        tries.stream().filter(calls::busy).map(PhoneTry::agentName).findFirst().orElse(null));
  }

  /** One of them, however it is to be found. */
  @Transactional
  public PhoneRow row(Invitation one) {
    Map<UUID, String> called = new HashMap<>();
    UUID customer = one.customerId();
    if (customer != null) {
      customers
          .findByIdOptional(customer)
          .map(CustomerCopy::name)
          .ifPresent(name -> called.put(customer, name));
    }
    return row(one, called, names.ofAllTeams(), calls.tries(List.of(one.id())));
  }
}
