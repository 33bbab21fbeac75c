package io.huifang.ticket.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A business calendar as an administrator keeps it. */
@Entity
@Table(name = "business_calendar")
public class StoredCalendar {
  @Id private String id;
  private UUID aggregateId;
  private long version;

  @JdbcTypeCode(SqlTypes.JSON)
  private CalendarDefinition definition;

  protected StoredCalendar() {}

  StoredCalendar(UUID aggregateId, CalendarDefinition definition) {
    this.aggregateId = aggregateId;
    change(definition);
  }

  final void change(CalendarDefinition changed) {
    id = changed.id();
    definition = changed;
    version++;
  }

  UUID aggregateId() {
    return aggregateId;
  }

  long version() {
    return version;
  }

  CalendarDefinition definition() {
    return definition;
  }

  BusinessCalendar toCalendar() {
    return BusinessCalendar.of(definition);
  }
}
