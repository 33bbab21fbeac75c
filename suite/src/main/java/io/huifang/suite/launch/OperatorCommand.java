package io.huifang.suite.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.backup.Backup;
import io.huifang.suite.backup.BackupFolder;
import io.huifang.suite.backup.Restore;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./run backup}, {@code restore}, {@code hold} and {@code resync}. */
final class OperatorCommand {
  /** The first word of the command line. */
  static final Set<String> WORDS = Set.of("backup", "restore", "hold", "resync");

  private static final int CONFLICT = 409;
  private final String word;
  private final String what;
  private final boolean restored;
  private final Options options;
  private final Home home;
  private final PrintStream out;

  OperatorCommand(List<String> arguments, Home home, PrintStream out) {
    this.word = arguments.get(0);
    if (arguments.size() < 2 || arguments.get(1).startsWith("-")) {
      throw new StartFailure(
          "Usage: ./run backup FOLDER [options], ./run restore FOLDER [--only SERVICE] [options],"
              + " ./run hold now|TIME [options], or ./run resync SERVICE [--restored] [options]");
    }
    this.what = arguments.get(1);
    List<String> rest = new ArrayList<>(arguments.subList(2, arguments.size()));
    this.restored = word.equals("resync") && rest.remove("--restored");
    this.options = Options.parse(rest, home.usualData());
    this.home = home;
    this.out = out;
  }

  void run() {
    switch (word) {
      case "backup" -> backup();
      case "restore" -> restore();
      case "hold" -> hold();
      default -> resync(Part.parse(what).iterator().next());
    }
  }

  private void backup() {
    out.println(new Backup(options.data()).to(Path.of(what)));
    out.println("  in " + Path.of(what).toAbsolutePath().normalize());
    out.println(
        "  Secrets and all that is known of customers are in it: keep it as safe as those.");
  }

  private void restore() {
    Path from = Path.of(what);
    Restore restore = new Restore(from, home.postgres());
    out.println(BackupFolder.open(from).text());
    if (options.parts().size() == Part.values().length) {
      out.println(restore.all(options.data()));
      out.println("Start ./run; docs/operations.md tells what else to look at.");
      return;
    }
    if (options.parts().size() != 1 || !options.parts().iterator().next().isService()) {
      throw new StartFailure("--only takes one of ticket, survey, escalation, kpi");
    }
    Part part = options.parts().iterator().next();
    List<String> names = Part.services().stream().map(Part::label).toList();
    out.println(
        restore.one(
            options.data(), part.label(), names, options.ports().get(Port.DATABASE), freePort()));
    out.println(
        part == Part.KPI
            ? "Start ./run, then ./run resync ticket, survey and escalation."
            : "Start ./run, then ./run resync " + part.label() + " --restored.");
  }

  private void hold() {
    try {
      String until = (what.equals("now") ? Instant.now() : Instant.parse(what)).toString();
      for (Part service : Part.services()) {
        JsonNode rows =
            api(service).post("/api/due-work/hold", Map.of("until", until)).ok().path("rows");
        out.println(service.label() + "-service holds " + rows + ", due until " + until);
      }
    } catch (DateTimeParseException e) {
      throw new StartFailure("'" + what + "' is no time such as 2026-11-27T14:05:00Z, nor now", e);
    } catch (ApiFailure e) {
      throw new StartFailure("Not everything is held. " + e.getMessage(), e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure("There is no free port", e);
    }
  }

  private void resync(Part service) {
    if (!service.isService()) {
      throw new StartFailure(service.label() + " is not a service");
    }
    Api api = api(service);
    try {
      Api.Answer begun = api.post("/api/outbox/resync", Map.of("restored", restored));
      if (begun.status() == CONFLICT) {
        throw new StartFailure(
            "Nothing was begun: " + begun.json().path("detail").asText("another one is running"));
      }
      String id = begun.ok().path("id").asText();
      JsonNode job = api.get("/api/outbox/resync").ok();
      while (job.path("id").asText().equals(id) && job.path("state").asText().equals("RUNNING")) {
        Pause.milliseconds(1000);
        job = api.get("/api/outbox/resync").ok();
        out.println(
            "  told again "
                + job.path("told")
                + (job.hasNonNull("waitsFor") ? ", waits for " + job.path("waitsFor") : ""));
      }
      out.println(service.label() + "-service has told everything again: " + job.path("told"));
    } catch (ApiFailure e) {
      throw new StartFailure("The resync was not seen to its end. " + e.getMessage(), e);
    }
  }

  private Api api(Part service) {
    URI issuer =
        URI.create("http://localhost:" + options.ports().get(Port.KEYCLOAK) + "/realms/huifang");
    Secrets secrets = Secrets.ofInstallation(options.data());
    Tokens tokens = new Tokens(issuer, client -> secrets.get("client." + client));
    return new Api(
        URI.create("http://localhost:" + options.ports().get(service.port())), tokens::ofSimulator);
  }
}
