package io.huifang.suite.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What bin/kc.sh would run; without the shell in between, signals reach the server itself. */
final class KeycloakCommand {
  private KeycloakCommand() {}

  /** The server. */
  static List<String> of(Path home, int port) {
    return program(
        home,
        "start",
        "--optimized",
        "--import-realm",
        // The build step does not keep it; without it cluster ports open on every interface.
        "--cache=local",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        // Its database else writes half a second later, and a kill loses what was answered.
        "--db-url-properties=;WRITE_DELAY=0",
        // Fixed, so that a token fetched by 127.0.0.1 names the same issuer.
        "--hostname=http://localhost:" + port);
  }

  /** Writes the realm with everybody in it to a file; no server may run beside it. */
  static List<String> export(Path home, Path file) {
    return program(home, "export", "--optimized", "--file=" + file, "--realm=" + Realm.NAME);
  }

  private static List<String> program(Path home, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-Xms64m",
                "-Xmx272m",
                "-XX:MaxMetaspaceSize=192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // Half the start-up time, and a demo never gets hot enough to miss the rest.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
    for (String name : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of(arguments));
    return command;
  }
}
