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

/** The Keycloak server of this installation. */
public final class Identity implements Component {
  private final DataDirectory data;
  private final KeycloakFiles files;
  private final int port;
  private final List<Integer> pagePorts;
  private final KeycloakHome home;
  private final JavaProcess process;

  /** A server on this port for pages on those. */
  public Identity(DataDirectory data, KeycloakFiles files, int port, List<Integer> pagePorts) {
    this.data = data;
    this.files = files;
    this.port = port;
    this.pagePorts = pagePorts;
    this.home = new KeycloakHome(data.resolve("keycloak"));
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
    Path laid = home.lay(files.prepare(), Realm.json(pagePorts, this::secret));
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
