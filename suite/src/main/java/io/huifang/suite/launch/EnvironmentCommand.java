package io.huifang.suite.launch;

import io.huifang.suite.data.Secrets;
import io.huifang.suite.process.StartFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code ./run env ticket}: the settings with which one service finds the rest of the installation
 * on this machine, as lines for a shell. So a service can run in dev mode beside the others.
 */
final class EnvironmentCommand {
  private final Part service;
  private final Ports ports;
  private final Secrets secrets;

  EnvironmentCommand(List<String> arguments, Path usualData) {
    if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
      throw new StartFailure("Usage: ./run env ticket|survey|escalation|kpi [options]");
    }
    this.service = Part.parse(arguments.get(0)).iterator().next();
    if (!service.isService()) {
      throw new StartFailure(service.label() + " is not a service");
    }
    Options options = Options.parse(arguments.subList(1, arguments.size()), usualData);
    this.ports = options.ports();
    this.secrets = Secrets.ofInstallation(options.data());
  }

  void print(PrintStream out) {
    // Secrets are letters, digits, - and _; nothing here holds a quote.
    environment().forEach((name, value) -> out.println("export " + name + "='" + value + "'"));
  }

  /** As {@link ServiceSettings} gives it to the packaged service. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    String name = service.label();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service.port())));
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:" + ports.get(Port.DATABASE) + "/" + name);
    environment.put("QUARKUS_DATASOURCE_USERNAME", name);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get("database." + name));
    environment.put("HUIFANG_OIDC_URL", address(Port.KEYCLOAK) + "/realms/huifang");
    environment.put("HUIFANG_OIDC_CLIENT_ID", name + "-service");
    environment.put("HUIFANG_OIDC_CLIENT_SECRET", secrets.get("client." + name + "-service"));
    environment.put(
        "HUIFANG_PAGES_CLIENT_SECRET", secrets.get("client." + name + "-service-pages"));
    environment.put("HUIFANG_SESSION_SECRET", secrets.get("session." + name));
    environment.put("HUIFANG_SMTP_HOST", "127.0.0.1");
    environment.put("HUIFANG_SMTP_PORT", String.valueOf(ports.get(Port.SMTP)));
    for (Part sibling : Part.services()) {
      environment.put("HUIFANG_" + sibling.name() + "_URL", address(sibling.port()));
    }
    return environment;
  }

  private String address(Port port) {
    return "http://localhost:" + ports.get(port);
  }
}
