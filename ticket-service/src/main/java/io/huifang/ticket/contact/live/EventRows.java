package io.huifang.ticket.contact.live;

import io.huifang.ticket.contact.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The events of contacts as stored, each once. */
@ApplicationScoped
class EventRows {
  private static final String READ =
      "select signal, at, queue, team, agent, outcome from contact_event where contact_id = ?";
  private static final String ADD =
      "insert into contact_event (contact_id, signal, at, queue, team, agent, outcome)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  @Inject DataSource database;
  @Inject EntityManager entities;

  List<LiveEvent> of(UUID contact) {
    List<LiveEvent> events = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, contact);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String outcome = row.getString(6);
          events.add(
              new LiveEvent(
                  Signal.valueOf(row.getString(1)),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  outcome == null ? null : Outcome.valueOf(outcome)));
        }
      }
      return events;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the transaction that has locked the contact, which is stored first. */
  void add(UUID contact, LiveEvent event) {
    entities.flush();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(contact);
      values.add(event.signal().name());
      values.add(event.at().atOffset(ZoneOffset.UTC));
      values.add(event.queue());
      values.add(event.team());
      values.add(event.agent());
      values.add(event.outcome() == null ? null : event.outcome().name());
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
