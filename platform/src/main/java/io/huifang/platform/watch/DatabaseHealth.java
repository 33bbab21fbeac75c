package io.huifang.platform.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers, in which schema, and if not, why. Not over the pool: a busy one
 * would make every replica unready at once.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
  private static final String SCHEMA =
      "select version from flyway_schema_history where success and version is not null"
          + " order by version desc limit 1";
  @Inject OwnLine line;
  @Inject DatabaseWatch watch;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try (Connection connection = line.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SCHEMA)) {
      return answer.up().withData("schema", row.next() ? row.getString(1) : "none").build();
    } catch (SQLException e) {
      watch.noticed(e);
      return answer.down().withData("reason", DatabaseWatch.reason(e)).build();
    }
  }
}
