package io.huifang.ticket.calendar;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A business calendar as an administrator keeps it; every version of it stays readable. */
@Entity
@Audited(kind = "calendar", open = "*")
@Table(name = "business_calendar")
public class StoredCalendar extends VersionedAggregate {
  @Id private String id;
  private UUID aggregateId;

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
    raiseVersion();
  }

  public UUID aggregateId() {
    return aggregateId;
  }

  public CalendarDefinition definition() {
    return definition;
  }
}
