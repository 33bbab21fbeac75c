package io.huifang.kpi.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what tickets went through. */
@ApplicationScoped
public class Journeys {
  /**
   * Steps are in the order of time; at one moment the version decides. Both are part of what was
   * told, so that the order in which it was told does not matter.
   */
  private static final String STEPS =
      """
      select ticket_id, version, type, at, state, team, agent from journey
      where ticket_id = any(?) order by ticket_id, at, version
      """;

  @Inject DataSource database;

  /** The steps of these tickets; who has none is missing. */
  public Map<UUID, List<JourneyStep>> of(Collection<UUID> tickets) throws SQLException {
    Map<UUID, List<JourneyStep>> journeys = new HashMap<>();
    if (tickets.isEmpty()) {
      return journeys;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(STEPS)) {
      select.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          journeys
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(step(row));
        }
      }
    }
    return journeys;
  }

  private static JourneyStep step(ResultSet row) throws SQLException {
    return new JourneyStep(
        row.getLong(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
