package io.huifang.escalation.directory;

import io.huifang.escalation.CaseLevel;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks things up in the copies. */
@ApplicationScoped
public class Directory {
  private static final String ALWAYS = "always";
  private static final String FALLBACK_CALENDAR = "working-days";
  @Inject EntityManager entities;
  @Inject CalendarCopies calendars;

  public Optional<PersonCopy> person(String id) {
    return Optional.ofNullable(entities.find(PersonCopy.class, id));
  }

  /**
   * What a transaction is about to look up is read at once; whatever it finds afterwards by these
   * ids asks nobody any more.
   */
  public void expect(
      Collection<String> people, Collection<UUID> customers, Collection<UUID> tickets) {
    read(PersonCopy.class, people);
    read(CustomerCopy.class, customers);
    read(TicketCopy.class, tickets);
  }

  private void read(Class<?> type, Collection<?> ids) {
    if (!ids.isEmpty()) {
      entities
          .createQuery("from " + type.getName() + " where id in :ids", type)
          .setParameter("ids", ids)
          .setFlushMode(FlushModeType.COMMIT)
          .getResultList();
    }
  }

  /** Whether somebody of this id works here today. */
  public boolean working(String id) {
    return person(id).filter(PersonCopy::active).isPresent();
  }

  /** Those of some ids that belong to somebody who works here today. */
  public Set<String> working(Collection<String> ids) {
    return entities
        .createQuery("select id from PersonCopy where active = true and id in :ids", String.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Leads and managers who work here today. */
  public List<String> leading() {
    return entities
        .createQuery(
            "select id from PersonCopy where active = true and post in (:lead, :manager)",
            String.class)
        .setParameter("lead", CaseLevel.Post.LEAD)
        .setParameter("manager", CaseLevel.Post.MANAGER)
        .getResultList();
  }

  /** What people are called, by id; whoever is unknown is missing. */
  public Map<String, String> names(Collection<String> ids) {
    return entities
        .createQuery("from PersonCopy where id in :ids", PersonCopy.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(PersonCopy::id, PersonCopy::name));
  }

  public List<PersonCopy> everybody() {
    return entities
        .createQuery("from PersonCopy where active = true order by name, id", PersonCopy.class)
        .getResultList();
  }

  /** Who works here today and is more than an agent: a handful also where agents are thousands. */
  public List<PersonCopy> responsible() {
    return entities
        .createQuery(
            "from PersonCopy where active = true and post <> :agent order by name, id",
            PersonCopy.class)
        .setParameter("agent", CaseLevel.Post.AGENT)
        .getResultList();
  }

  /** Ids of those who lead a team today. */
  public List<String> leads(@Nullable String team) {
    return entities
        .createQuery(
            "select id from PersonCopy where active = true and post = :lead and team = :team"
                + " order by id",
            String.class)
        .setParameter("lead", CaseLevel.Post.LEAD)
        .setParameter("team", team)
        .getResultList();
  }

  /** The teams of all who work here. */
  public List<String> teams() {
    return entities
        .createQuery(
            "select distinct team from PersonCopy where active = true and team is not null"
                + " order by team",
            String.class)
        .getResultList();
  }

  /** What anybody of ours can do. */
  public List<String> skills() {
    return FirstColumn.of(
        PlainQuery.of(
            entities,
            "select distinct jsonb_object_keys(skills) from seat_copy where skills is not null"
                + " order by 1"),
        String.class);
  }

  public Optional<CustomerCopy> customer(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(entities.find(CustomerCopy.class, id));
  }

  /** Where a customer can be written to. */
  public Optional<String> emailOf(@Nullable UUID customer) {
    return customer(customer).map(CustomerCopy::view).map(CustomerCopy.View::email);
  }

  public Optional<TicketCopy> ticket(UUID id) {
    return Optional.ofNullable(entities.find(TicketCopy.class, id));
  }

  /**
   * The calendar of a policy.
   *
   * @param version which was stamped; null, or one that was never told, means as it is today
   * @return the usual one where the calendar has not been told yet
   */
  public BusinessCalendar calendar(String id, @Nullable Long version) {
    return Optional.ofNullable(version)
        .flatMap(stamped -> calendars.version(id, stamped))
        .or(() -> find(id))
        .or(() -> find(FALLBACK_CALENDAR))
        .orElseThrow(() -> new IllegalStateException("There is no calendar at all"));
  }

  /** The calendar that never closes. */
  public BusinessCalendar always() {
    return calendar(ALWAYS, null);
  }

  /** The calendars that were told. */
  public List<String> calendars() {
    return entities
        .createQuery("select id from CalendarCopy order by id", String.class)
        .getResultList();
  }

  public boolean knowsCalendar(String id) {
    return calendarVersion(id).isPresent();
  }

  /** The version that holds today, to be stamped on what begins. */
  public Optional<Long> calendarVersion(String id) {
    return Optional.ofNullable(entities.find(CalendarCopy.class, id)).map(CalendarCopy::version);
  }

  private Optional<BusinessCalendar> find(String id) {
    return Optional.ofNullable(entities.find(CalendarCopy.class, id))
        .map(CalendarCopy::definition)
        .map((CalendarDefinition definition) -> BusinessCalendar.of(definition));
  }
}
