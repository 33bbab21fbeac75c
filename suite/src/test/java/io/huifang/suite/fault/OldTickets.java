package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.process.Pause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** An administrator who imports one file of old tickets after the other. */
final class OldTickets implements Runnable {
  private static final String MAPPING =
      """
      target: ticket
      externalId: {column: id}
      fields:
        subject: {constant: Old ticket}
        channel: {constant: FAX}
        category: {constant: faults}
        openedBy: {constant: CUSTOMER}
        team: {constant: old team}
        agent: {constant: old agent}
        firstContactAt: {column: opened, type: timestamp, required: true}
        firstRespondedAt: {column: responded, type: timestamp}
        resolvedAt: {column: resolved, type: timestamp}
        state: {constant: RESOLVED}
      """;
  private final Api imports;
  private final Stubborn caller;
  private final Ledger ledger;
  private final BooleanSupplier open;
  private final int rows;

  OldTickets(FaultWorld world, int rows, Stubborn caller, Ledger ledger, BooleanSupplier open) {
    this.imports = world.as("admin", "ticket");
    this.rows = rows;
    this.caller = caller;
    this.ledger = ledger;
    this.open = open;
  }

  @Override
  public void run() {
    while (open.getAsBoolean()) {
      String prefix = UUID.randomUUID().toString();
      while (!await(start(prefix, rows))) {
        System.out.println("  an import died twice with its replica and is sent again");
      }
      ledger.imported.put(prefix, rows);
      Pause.milliseconds(3_000);
    }
  }

  /** Every step may be repeated; one that was done although nobody said so answers 409. */
  String start(String prefix, int rows) {
    Map<String, String> announced = Map.of("fileName", prefix + ".csv", "mapping", MAPPING);
    String id =
        caller
            .until("announce", s -> s / 100 == 2, () -> imports.post("/api/imports", announced))
            .json()
            .path("id")
            .asText();
    String path = "/api/imports/" + id;
    byte[] file = file(prefix, rows).getBytes(StandardCharsets.UTF_8);
    int parts = 0;
    for (int from = 0; from < file.length; from += 1 << 20) {
      byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + (1 << 20)));
      String to = path + "/parts/" + parts++;
      caller.until("part", s -> s / 100 == 2, () -> imports.putBytes(to, part));
    }
    Map<String, Integer> sum = Map.of("parts", parts);
    caller.until("start", s -> s / 100 == 2 || s == 409, () -> imports.post(path + "/start", sum));
    return path;
  }

  /**
   * Whether all of it has come. A file whose replica dies twice before the first step ahead is
   * given up by the service, for it may be the reason; here it is not, so that people send it
   * again.
   */
  private boolean await(String path) {
    while (true) {
      Pause.milliseconds(200);
      JsonNode job = caller.until("import", s -> s == 200, () -> imports.get(path)).json();
      String state = job.path("state").asText();
      if (state.equals("DONE")) {
        return true;
      }
      if (state.equals("FAILED")) {
        if (job.path("error").asText().contains("has died twice")) {
          return false;
        }
        throw new AssertionError("The import failed: " + job);
      }
    }
  }

  private static String file(String prefix, int rows) {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(30, ChronoUnit.DAYS);
    StringBuilder file = new StringBuilder("id,opened,responded,resolved\n");
    for (int i = 0; i < rows; i++) {
      Instant opened = begin.plusSeconds(i);
      file.append(prefix).append('-').append(i).append(',').append(opened).append(',');
      file.append(opened.plusSeconds(60)).append(',').append(opened.plusSeconds(600)).append('\n');
    }
    return file.toString();
  }
}
