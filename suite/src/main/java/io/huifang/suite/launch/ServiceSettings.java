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

/** How a service is started: all settings go by environment, because arguments can be listed. */
record ServiceSettings(
    DataDirectory data, Ports ports, Database database, Identity identity, StackBuilder plan) {

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

  JavaProcess process(Replica replica) {
    Part service = replica.service();
    Map<String, String> environment = environment(replica);
    environment.putAll(plan.extra.getOrDefault(service, Map.of()));
    return new JavaProcess(
        new JavaProcess.Spec(
            replica.name(),
            () -> arguments(service),
            environment,
            data.root(),
            data.log(replica.name()),
            data.pidFile(replica.name()),
            URI.create("http://127.0.0.1:" + replica.port() + "/q/health/ready"),
            Duration.ofSeconds(120)));
  }

  /** At each start anew: a release may have come meanwhile. */
  private List<String> arguments(Part service) {
    List<String> arguments = new ArrayList<>(plan.javaOptions);
    arguments.addAll(plan.moreJava.getOrDefault(service, List.of()));
    arguments.add("-jar");
    arguments.add(plan.jar(service).toString());
    return arguments;
  }

  private Map<String, String> environment(Replica replica) {
    Map<String, String> environment = new TreeMap<>();
    String name = replica.service().label();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(replica.port()));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(name));
    environment.put("QUARKUS_DATASOURCE_USERNAME", name);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(name));
    environment.put("HUIFANG_OIDC_URL", identity.issuer());
    environment.put("HUIFANG_OIDC_CLIENT_ID", name + "-service");
    environment.put("HUIFANG_OIDC_CLIENT_SECRET", identity.secret(name + "-service"));
    environment.put("HUIFANG_PAGES_CLIENT_SECRET", identity.pagesSecret(name + "-service"));
    // One for each service: the cookie of one is nothing to another. Its replicas share it.
    environment.put("HUIFANG_SESSION_SECRET", data.secrets().get("session." + name));
    environment.put("HUIFANG_SMTP_HOST", "127.0.0.1");
    environment.put("HUIFANG_SMTP_PORT", Integer.toString(ports.get(Port.SMTP)));
    // With replicas this is where their balancer listens.
    for (Part sibling : Part.services()) {
      environment.put(
          "HUIFANG_" + sibling.label().toUpperCase(Locale.ROOT) + "_URL",
          "http://localhost:" + ports.get(sibling.port()));
    }
    Path clockOffsetFile = plan.clockOffsetFile;
    if (clockOffsetFile != null) {
      // in production nobody may move the clock
      environment.put("QUARKUS_PROFILE", "rehearsal");
      environment.put("HUIFANG_CLOCK_OFFSET_FILE", clockOffsetFile.toAbsolutePath().toString());
    }
    return environment;
  }
}
