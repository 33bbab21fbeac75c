package io.huifang.escalation.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every calendar that was told: a case runs by the one that held when it began. A
 * version never changes, so it is kept in memory once it was asked for.
 */
@ApplicationScoped
class CalendarCopies {
  private final Map<Key, BusinessCalendar> known = new ConcurrentHashMap<>();
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  /** Twice changes nothing, and neither does an older one after a newer. */
  void keep(String id, long version, String definition) {
    entities
        .createNativeQuery(
            "insert into calendar_copy_version (id, version, definition)"
                + " values (:id, :version, cast(:definition as jsonb)) on conflict do nothing")
        .setParameter("id", id)
        .setParameter("version", version)
        .setParameter("definition", definition)
        .executeUpdate();
  }

  /** The calendar of this version, empty if it was never told. */
  Optional<BusinessCalendar> version(String id, long version) {
    Key key = new Key(id, version);
    BusinessCalendar calendar = known.get(key);
    if (calendar == null) {
      calendar = stored(key);
      if (calendar != null) {
        known.put(key, calendar);
      }
    }
    return Optional.ofNullable(calendar);
  }

  private @Nullable BusinessCalendar stored(Key key) {
    List<?> texts =
        entities
            .createNativeQuery(
                "select cast(definition as text) from calendar_copy_version"
                    + " where id = :id and version = :version")
            .setParameter("id", key.id())
            .setParameter("version", key.version())
            .getResultList();
    return texts.isEmpty() ? null : BusinessCalendar.of(read((String) texts.get(0)));
  }

  private CalendarDefinition read(String text) {
    try {
      return json.readValue(text, CalendarDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A calendar was checked when it was kept", e);
    }
  }

  private record Key(String id, long version) {}
}
