package io.huifang.escalation.directory;

import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A business calendar, as ticket-service told. */
@Entity
public class CalendarCopy {
  @Id private String id;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
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
