package io.huifang.escalation.directory;

import io.huifang.escalation.CaseLevel;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks things up in the copies. */
@ApplicationScoped
public class Directory {
  private static final String FALLBACK_CALENDAR = "working-days";
  @Inject EntityManager entities;

  public Optional<PersonCopy> person(String id) {
    return Optional.ofNullable(entities.find(PersonCopy.class, id));
  }

  /** Whether somebody of this id works here today. */
  public boolean working(String id) {
    return person(id).filter(PersonCopy::active).isPresent();
  }

  /** The active people in a post. */
  public List<PersonCopy> inPost(CaseLevel.Post post) {
    return entities
        .createQuery(
            "from PersonCopy where active = true and post = :post order by id", PersonCopy.class)
        .setParameter("post", post)
        .getResultList();
  }

  public List<PersonCopy> everybody() {
    return entities
        .createQuery("from PersonCopy where active = true order by name, id", PersonCopy.class)
        .getResultList();
  }

  public Optional<CustomerCopy> customer(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(entities.find(CustomerCopy.class, id));
  }

  public Optional<TicketCopy> ticket(UUID id) {
    return Optional.ofNullable(entities.find(TicketCopy.class, id));
  }

  /** The calendar, or the usual one where it has not been told yet. */
  public BusinessCalendar calendar(String id) {
    return find(id)
        .or(() -> find(FALLBACK_CALENDAR))
        .orElseThrow(() -> new IllegalStateException("There is no calendar at all"));
  }

  public boolean knowsCalendar(String id) {
    return find(id).isPresent();
  }

  private Optional<BusinessCalendar> find(String id) {
    return Optional.ofNullable(entities.find(CalendarCopy.class, id))
        .map(CalendarCopy::definition)
        .map((CalendarDefinition definition) -> BusinessCalendar.of(definition));
  }
}
