package io.huifang.escalation.directory;

import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A business calendar, as ticket-service told. */
@Entity
public class CalendarCopy {
  @Id private String id;

  @JdbcTypeCode(SqlTypes.JSON)
  private CalendarDefinition definition;

  private long version;

  protected CalendarCopy() {}

  long version() {
    return version;
  }

  CalendarDefinition definition() {
    return definition;
  }
}
