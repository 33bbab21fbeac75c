package io.huifang.suite.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.database.Database;
import io.huifang.suite.process.HttpProbe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job and the pods of the chart with their own settings, against a real database: who changes
 * the schema, who only looks, and what a pod does between two releases and when it has to go.
 */
class MigrationJobIT {
  @TempDir Path folder;

  private int identityPort;
  private int httpPort;

  @Test
  void theJobMigratesAndPodsWaitForIt() throws Exception {
    HttpServer identity = identity();
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      httpPort = freePort();
      Database database =
          new Database(data, Path.of("target/postgres"), freePort(), List.of("ticket"), Map.of());
      Map<String, String> job = settings("Job huifang-migrate-ticket", database);
      Map<String, String> pod = settings("Deployment huifang-ticket", database);
      assertThat(pod).doesNotContainKey("QUARKUS_INIT_AND_EXIT");

      // The database is away: the job fails, so that Helm tries again or gives up.
      try (PackagedService away = new PackagedService(job, folder)) {
        assertThat(away.exitCode()).as(away.log()).isNotZero();
      }
      database.start();
      try {
        // Nobody has migrated yet: the pod changes nothing and does not start.
        try (PackagedService early = new PackagedService(pod, folder)) {
          assertThat(early.exitCode()).as(early.log()).isNotZero();
          assertThat(early.log()).contains("not applied to database");
        }
        assertThat(one(database, "select count(*) from pg_tables where tablename = 'ticket'"))
            .isEqualTo("0");

        try (PackagedService migration = new PackagedService(job, folder)) {
          assertThat(migration.exitCode()).as(migration.log()).isZero();
        }
        String applied = one(database, "select count(*) from flyway_schema_history");
        assertThat(Integer.parseInt(applied)).isGreaterThan(10);
        assertThat(one(database, "select count(*) from ticket")).isEqualTo("0");
        // It ended before anything else began: no due work has been planned.
        assertThat(one(database, "select count(*) from due_work")).isEqualTo("0");
        // An upgrade that changes nothing.
        try (PackagedService again = new PackagedService(job, folder)) {
          assertThat(again.exitCode()).as(again.log()).isZero();
        }
        assertThat(one(database, "select count(*) from flyway_schema_history")).isEqualTo(applied);

        anOlderPodReadsALaterSchemaAndGoesInGoodOrder(pod, database);
      } finally {
        database.stop();
      }
    } finally {
      identity.stop(0);
    }
  }

  private void anOlderPodReadsALaterSchemaAndGoesInGoodOrder(
      Map<String, String> pod, Database database) throws Exception {
    one(
        database,
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success) values (99999, '29991231000000', 'later',"
            + " 'SQL', 'V29991231000000__later.sql', 'ticket', 1, true),"
            // from a branch that began before our last migration and was released after it
            + " (99998, '20261121000001', 'between', 'SQL', 'V20261121000001__between.sql',"
            + " 'ticket', 1, true) returning 1");
    URI ready = URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready");
    URI live = URI.create("http://127.0.0.1:" + httpPort + "/q/health/live");
    try (PackagedService service = new PackagedService(pod, folder)) {
      service.awaitAnswer(URI.create(ready.toString().replace("ready", "started")));
      service.awaitAnswer(ready);
      // Rolled out anew: first nobody is to come any more, and who comes all the same is served.
      service.terminate();
      boolean saidSo = false;
      boolean servedOn = false;
      while (service.runs()) {
        if (!HttpProbe.answers(ready) && HttpProbe.answers(live)) {
          saidSo = true;
          servedOn = true;
        }
      }
      assertThat(saidSo && servedOn).as(service.log()).isTrue();
      assertThat(service.exitCode()).as(service.log()).isIn(0, 143);
      // Leases are given back: another replica finds nothing that it has to wait for.
      assertThat(
              one(
                  database,
                  "select count(*) from due_work where pick_at > now() and due_at < now()"))
          .isEqualTo("0");
    }
  }

  /** The variables that the chart gives a container, with secrets and addresses of this test. */
  private Map<String, String> settings(String of, Database database) {
    List<Manifest> all = Chart.render(Chart.FOLDER.resolve("ci/minimal-values.yaml"));
    Map<String, String> values = new TreeMap<>();
    Manifest manifest =
        all.stream().filter(one -> one.toString().equals(of)).findFirst().orElseThrow();
    if (manifest.is("Deployment")) {
      all.stream()
          .filter(one -> one.toString().equals("ConfigMap huifang-ticket"))
          .forEach(
              one ->
                  one.json()
                      .path("data")
                      .properties()
                      .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText())));
    }
    for (JsonNode variable : manifest.containers().get(0).path("env")) {
      values.put(
          variable.path("name").asText(),
          variable.path("value").asText("a secret of this test, long enough"));
    }
    values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    values.replace("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
    values.replace("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl("ticket"));
    values.replace("QUARKUS_DATASOURCE_USERNAME", "ticket");
    values.replace("QUARKUS_DATASOURCE_PASSWORD", database.password("ticket"));
    values.replace("HUIFANG_OIDC_URL", "http://127.0.0.1:" + identityPort);
    return values;
  }

  /** What a service asks the identity provider for when it starts. */
  private HttpServer identity() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    identityPort = server.getAddress().getPort();
    String base = "http://127.0.0.1:" + identityPort;
    String discovery =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end"}"""
            .formatted(base);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body =
              (path.endsWith("openid-configuration") ? discovery : "{\"keys\": []}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String one(Database database, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl("ticket"), "ticket", database.password("ticket"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
