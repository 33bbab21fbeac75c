package io.huifang.suite.identity;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.process.Component;
import io.huifang.suite.process.JavaProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The Keycloak server of this installation. */
public final class Identity implements Component {
  private final DataDirectory data;
  private final KeycloakFiles files;
  private final int port;
  private final Supplier<String> realm;
  private final KeycloakHome home;
  private final JavaProcess process;

  /**
   * A server on this port.
   *
   * @param pages ports of the pages, by name of the service
   * @param demo whether everybody of the demo may log in
   */
  public Identity(
      DataDirectory data, KeycloakFiles files, int port, Map<String, Integer> pages, boolean demo) {
    this(data, files, port, () -> Realm.json(local(pages), data.secrets()::get, demo));
  }

  private static Sites local(Map<String, Integer> ports) {
    return Sites.named(
        name ->
            List.of("http://localhost:" + ports.get(name), "http://127.0.0.1:" + ports.get(name)));
  }

  /** A server with this realm. */
  Identity(DataDirectory data, KeycloakFiles files, int port, Supplier<String> realm) {
    this.data = data;
    this.files = files;
    this.port = port;
    this.realm = realm;
    this.home =
        new KeycloakHome(data.resolve("keycloak"), new KeycloakExport(data.log("keycloak-export")));
    this.process = new JavaProcess(spec());
  }

  /** Issuer of every token, as written in the token. */
  public String issuer() {
    return "http://localhost:" + port + "/realms/" + Realm.NAME;
  }

  /** The secret of a confidential client. */
  public String secret(String client) {
    return data.secrets().get("client." + client);
  }

  /** The secret of the client for the pages of a service, such as {@code ticket-service}. */
  public String pagesSecret(String service) {
    return secret(Clients.pages(service));
  }

  /** Asks this server for tokens. */
  public Tokens tokens() {
    return new Tokens(URI.create(issuer()), this::secret);
  }

  private JavaProcess.Spec spec() {
    return new JavaProcess.Spec(
        name(),
        this::arguments,
        Map.of(
            // Without it the first visitor of the start page could become administrator.
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "keycloak-admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            secret("keycloak-admin")),
        data.root(),
        data.log(name()),
        data.pidFile(name()),
        // Answers only after the import, which Keycloak's own health check does not promise.
        URI.create("http://127.0.0.1:" + port + "/realms/huifang/.well-known/openid-configuration"),
        Duration.ofSeconds(120));
  }

  private List<String> arguments() {
    Path laid = home.lay(files.prepare(), realm.get());
    return KeycloakCommand.of(laid, port);
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public void start() {
    process.start();
    home.confirm();
  }

  @Override
  public void stop() {
    process.stop();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public String lastEnd() {
    return process.lastEnd();
  }

  @Override
  public Path log() {
    return process.log();
  }

  @Override
  public CompletableFuture<?> exited() {
    return process.exited();
  }
}
