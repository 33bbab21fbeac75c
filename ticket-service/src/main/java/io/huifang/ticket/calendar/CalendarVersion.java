package io.huifang.ticket.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A calendar as it was at one version: what clocks that started under it are counted by. */
@Entity
@Table(name = "business_calendar_version")
public class CalendarVersion {
  @EmbeddedId private Key key;

  @JdbcTypeCode(SqlTypes.JSON)
  private CalendarDefinition definition;

  protected CalendarVersion() {}

  CalendarVersion(StoredCalendar calendar) {
    this.key = new Key(calendar.definition().id(), calendar.version());
    this.definition = calendar.definition();
  }

  BusinessCalendar toCalendar() {
    return BusinessCalendar.of(definition);
  }

  /** Names a version of a calendar. */
  @Embeddable
  public record Key(String id, long version) {}
}
