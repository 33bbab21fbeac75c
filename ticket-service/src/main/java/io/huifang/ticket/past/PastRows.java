package io.huifang.ticket.past;

import io.huifang.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of imported tickets, many at once. Only tickets that nobody has worked on come here:
 * such a ticket is nothing but its row, its changes and the outcome that its source recorded.
 */
@ApplicationScoped
class PastRows {
  private static final String LOCK =
      "select id, number, version from ticket where id = any(?) order by id for update";
  private static final String ALIVE =
      """
      select t.id, case when t.origin <> 'IMPORT' then 'it was not imported'
        else 'somebody has worked on it since it was imported' end
      from ticket t where t.id = any(?) and (t.origin <> 'IMPORT'
        or exists (select from ticket_event e where e.ticket_id = t.id and e.actor_kind <> 'IMPORT')
        or exists (select from message m where m.ticket_id = t.id)
        or exists (select from status_link l where l.ticket_id = t.id)
        or exists (select from contact n where n.ticket_id = t.id)
        or exists (select from ticket_link k where t.id in (k.ticket_id, k.other_id))
        or exists (select from ticket_watcher w where w.ticket_id = t.id)
        or exists (select from promise_copy p where p.ticket_id = t.id))
      """;
  private static final String SNAPSHOT =
      """
      select t.id, jsonb_build_object('ticket', to_jsonb(t),
        'events', coalesce((select jsonb_agg(to_jsonb(e)) from ticket_event e
          where e.ticket_id = t.id), '[]'),
        'clocks', coalesce((select jsonb_agg(to_jsonb(c)) from sla_clock c
          where c.ticket_id = t.id), '[]'))::text
      from ticket t where t.id = any(?)
      """;
  private static final List<String> ERASE =
      List.of(
          "delete from sla_segment s using sla_clock c"
              + " where s.clock_id = c.id and c.ticket_id = any(?)",
          "delete from sla_clock where ticket_id = any(?)",
          "delete from ticket_event where ticket_id = any(?)",
          "delete from ticket where id = any(?)");
  private static final String FORMER =
      " from (select t::jsonb as f, v from unnest(?, ?) as u(t, v)) former";
  private static final List<String> PUT_BACK =
      List.of(
          """
          insert into ticket select (jsonb_populate_record(null::ticket,
            jsonb_build_object('due_at', '9999-12-31T00:00:00Z', 'tags', '[]'::jsonb) || (f->'ticket')
            || jsonb_build_object('version', (f->'ticket'->>'version')::bigint + v,
              'customer_id', (select c.id from customer c
                where c.id = (f->'ticket'->>'customer_id')::uuid)))).*
          """
              + FORMER,
          """
          insert into ticket_event select (jsonb_populate_record(null::ticket_event, e
            || jsonb_build_object('version', (e->>'version')::bigint + v))).*
          """
              + FORMER
              + ", jsonb_array_elements(f->'events') e",
          "insert into sla_clock select (jsonb_populate_record(null::sla_clock,"
              + " '{\"cycle\": 1}' || c)).*"
              + FORMER
              + ", jsonb_array_elements(f->'clocks') c");
  @Inject DataSource database;

  /** Those that exist, locked one after the other. */
  Map<UUID, Ticket.Identity> locked(Collection<UUID> ids) {
    Map<UUID, Ticket.Identity> locked = new LinkedHashMap<>();
    query(
        LOCK,
        ids,
        row -> {
          UUID id = row.getObject(1, UUID.class);
          locked.put(id, new Ticket.Identity(id, row.getString(2), row.getLong(3)));
        });
    return locked;
  }

  /** Those of the locked that cannot be treated as history any more, with the reason. */
  Map<UUID, String> alive(Collection<UUID> ids) {
    return texts(ALIVE, ids);
  }

  /** Everything about them, as JSON. */
  Map<UUID, String> snapshot(Collection<UUID> ids) {
    return texts(SNAPSHOT, ids);
  }

  void erase(Collection<UUID> ids) {
    for (String sql : ERASE) {
      change(sql, (connection, statement) -> statement.setArray(1, uuids(connection, ids)));
    }
  }

  /** Puts snapshots back, with versions after those that were known meanwhile. */
  void putBack(Map<UUID, String> snapshots, Map<UUID, Ticket.Identity> now) {
    Object[] versions =
        snapshots.keySet().stream()
            .map(id -> Objects.requireNonNull(now.get(id)).version())
            .toArray();
    for (String sql : PUT_BACK) {
      change(
          sql,
          (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", snapshots.values().toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", versions));
          });
    }
  }

  private Map<UUID, String> texts(String sql, Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    query(sql, ids, row -> texts.put(row.getObject(1, UUID.class), row.getString(2)));
    return texts;
  }

  private void query(String sql, Collection<UUID> ids, Reading reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, uuids(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reading.row(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void change(String sql, Binding binding) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(connection, statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.sql.Array uuids(Connection connection, Collection<UUID> ids)
      throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private interface Reading {
    void row(ResultSet row) throws SQLException;
  }

  private interface Binding {
    void bind(Connection connection, PreparedStatement statement) throws SQLException;
  }
}
