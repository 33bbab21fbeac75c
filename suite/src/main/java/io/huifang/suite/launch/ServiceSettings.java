package io.huifang.suite.launch;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.database.Database;
import io.huifang.suite.identity.Identity;
import io.huifang.suite.process.JavaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a service is started: all settings go by environment, because arguments can be listed. */
record ServiceSettings(
    Home home,
    DataDirectory data,
    Ports ports,
    Database database,
    Identity identity,
    List<String> javaOptions,
    @Nullable Path clockOffsetFile) {

  /** Together with Keycloak, PostgreSQL and the launcher these stay below 2 GiB. */
  static final List<String> MODEST =
      List.of(
          "-Xms32m",
          "-Xmx128m",
          "-Xss512k",
          "-XX:MaxMetaspaceSize=160m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  JavaProcess process(Part service, Map<String, String> extra) {
    int port = ports.get(service.port());
    Map<String, String> environment = environment(service);
    environment.putAll(extra);
    List<String> arguments = new ArrayList<>(javaOptions);
    arguments.add("-jar");
    arguments.add(home.jar(service).toString());
    return new JavaProcess(
        new JavaProcess.Spec(
            service.label(),
            () -> arguments,
            environment,
            data.root(),
            data.log(service.label()),
            data.pidFile(service.label()),
            URI.create("http://127.0.0.1:" + port + "/q/health/ready"),
            Duration.ofSeconds(120)));
  }

  Map<String, String> environment(Part service) {
    Map<String, String> environment = new TreeMap<>();
    String name = service.label();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(service.port())));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(name));
    environment.put("QUARKUS_DATASOURCE_USERNAME", name);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(name));
    environment.put("HUIFANG_OIDC_URL", identity.issuer());
    environment.put("HUIFANG_OIDC_CLIENT_ID", name + "-service");
    environment.put("HUIFANG_OIDC_CLIENT_SECRET", identity.secret(name + "-service"));
    environment.put("HUIFANG_PAGES_CLIENT_ID", "huifang-pages");
    environment.put("HUIFANG_PAGES_CLIENT_SECRET", identity.secret("huifang-pages"));
    // The same for all: a session of one service is readable by the next page of another.
    environment.put("HUIFANG_SESSION_SECRET", data.secrets().get("session"));
    environment.put("HUIFANG_SMTP_HOST", "127.0.0.1");
    environment.put("HUIFANG_SMTP_PORT", Integer.toString(ports.get(Port.SMTP)));
    for (Part sibling : Part.services()) {
      environment.put(
          "HUIFANG_" + sibling.label().toUpperCase(Locale.ROOT) + "_URL",
          "http://localhost:" + ports.get(sibling.port()));
    }
    if (clockOffsetFile != null) {
      environment.put("HUIFANG_CLOCK_OFFSET_FILE", clockOffsetFile.toAbsolutePath().toString());
    }
    return environment;
  }
}
