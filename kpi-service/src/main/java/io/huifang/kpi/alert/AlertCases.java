package io.huifang.kpi.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which case has come of an alert: the one that was opened for it, or that it was added to. */
@ApplicationScoped
public class AlertCases implements EventHandler {
  private static final String CAUSE = "EARLY_WARNING";
  private static final Set<String> TYPES = Set.of("case.opened.v1", "case.cause-added.v1");
  private static final String KEEP =
      """
      update alert set case_id = ?, case_number = ?
      where watch_id = ? and severity is not null and case_id is null and raised_at <= ?
      """;
  @Inject DataSource database;

  @Override
  public boolean handles(String type) {
    return TYPES.contains(type);
  }

  /** What has its case keeps it. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode told = event.data().path("case");
    UUID watch = event.correlationid();
    if (!told.path("cause").asText().equals(CAUSE) || watch == null) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, EventIds.one(told.path("id")));
      keep.setString(2, told.path("number").asText());
      keep.setObject(3, watch);
      keep.setObject(4, event.time().atOffset(ZoneOffset.UTC));
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The case of an alert could not be kept", e);
    }
  }
}
