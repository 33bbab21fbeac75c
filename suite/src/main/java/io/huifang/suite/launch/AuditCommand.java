package io.huifang.suite.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./run audit ticket}: verifies the audit trail of a service that runs here. It writes the
 * last place of the chain down in the data folder, outside of the database, and checks the next
 * time that it is still there: so it is also found when the end was cut off.
 */
final class AuditCommand {
  private final Part service;
  private final Options options;
  private final PrintStream out;

  AuditCommand(List<String> arguments, Path usualData, PrintStream out) {
    if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
      throw new StartFailure("Usage: ./run audit ticket|survey|escalation|kpi [options]");
    }
    this.service = Part.parse(arguments.get(0)).iterator().next();
    if (!service.isService()) {
      throw new StartFailure(service.label() + " is not a service");
    }
    this.options = Options.parse(arguments.subList(1, arguments.size()), usualData);
    this.out = out;
  }

  /**
   * @throws StartFailure with the first bad place, if there is one
   */
  void run() throws IOException {
    Path known = options.data().resolve("audit-" + service.label() + ".seal");
    String query = Files.exists(known) ? "?" + Files.readString(known).strip() : "";
    JsonNode verdict = verify(query);
    if (!verdict.path("intact").asBoolean()) {
      throw new StartFailure(
          "The audit trail of %s is broken at %s: %s. The %d entries before it are as they were"
              .formatted(
                  service.label(),
                  place(verdict.path("bad")),
                  verdict.path("bad").path("reason").asText(),
                  verdict.path("verified").asLong()));
    }
    JsonNode head = verdict.path("head");
    Files.writeString(
        known,
        "seal=%d&hash=%s%n".formatted(head.path("number").asLong(), head.path("hash").asText()));
    out.printf(
        "The audit trail of %s is intact: %,d entries, %,d with erased personal values, %,d not sealed"
            + " yet%nhead %s%n",
        service.label(),
        verdict.path("verified").asLong(),
        verdict.path("erased").asLong(),
        verdict.path("unsealed").asLong(),
        head.path("hash").asText());
  }

  private static String place(JsonNode bad) {
    String seal = "seal " + bad.path("seal").asLong();
    return bad.path("position").isNumber()
        ? "entry %d, found by %s".formatted(bad.path("position").asLong(), seal)
        : seal;
  }

  private JsonNode verify(String query) {
    URI issuer =
        URI.create("http://localhost:" + options.ports().get(Port.KEYCLOAK) + "/realms/huifang");
    Secrets secrets = Secrets.ofInstallation(options.data());
    Tokens tokens = new Tokens(issuer, client -> secrets.get("client." + client));
    URI at = URI.create("http://localhost:" + options.ports().get(service.port()));
    try {
      return new Api(at, tokens::ofSimulator).post("/api/audit/verification" + query, "").ok();
    } catch (ApiFailure e) {
      throw new StartFailure("The audit trail could not be verified. " + e.getMessage(), e);
    }
  }
}
