package io.huifang.kpi;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Two weeks of a bank's telephones as events, by the rules of
 * docs/mappings/bank-calls-contacts.yaml, and what others have counted in the same file.
 */
public final class BankCalls {
  private static final Path FOLDER =
      Path.of("../../shared/data/bank_calls").toAbsolutePath().normalize();
  private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd H:mm:ss");

  private BankCalls() {}

  /** What was counted by day; the test is skipped where the data is missing. */
  public static JsonNode truth() throws IOException {
    Assumptions.assumeTrue(
        Files.isReadable(FOLDER.resolve("truth.json")),
        "The real data is not on this machine, nothing is checked against it: " + FOLDER);
    return new ObjectMapper().readTree(FOLDER.resolve("truth.json").toFile()).path("by_date");
  }

  /** The lines of the arrival series, without its head. */
  public static List<String[]> halfHours() throws IOException {
    List<String[]> lines = new ArrayList<>();
    for (String line : lines("half_hourly.csv.gz")) {
      lines.add(line.split(",", -1));
    }
    return lines;
  }

  /** Tells all calls. */
  public static void tell() throws IOException {
    List<String> lines = lines("calls.csv.gz");
    List<Map<String, Object>> events = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (!cells[12].equals("PHANTOM")) {
        events.add(event("contact.ended.v1", 1, contact(cells)));
      }
      if (events.size() == 1000) {
        KpiApi.tell(events);
        events.clear();
      }
    }
    KpiApi.tell(events);
  }

  private static Map<String, Object> contact(String[] cells) {
    Map<String, String> call = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      call.put(NAMES.get(i), cells[i]);
    }
    boolean answered = call.get("outcome").equals("AGENT");
    String at =
        LocalDateTime.parse("19" + call.get("date") + " " + call.get("vru_entry"), AT)
            .atZone(SITE)
            .toInstant()
            .toString();
    String server = call.get("server");
    return with(
        Told.contact(
            "bank-1999-" + call.get("vru+line") + "-" + call.get("call_id"),
            answered ? "ANSWERED" : "ABANDONED",
            at,
            Integer.parseInt(call.get("q_time"))),
        "source",
        "IMPORT",
        "queue",
        call.get("type"),
        "talkSeconds",
        answered ? Integer.parseInt(call.get("ser_time")) : 0,
        "wrapUpSeconds",
        0,
        "dims",
        Told.dims("PHONE", null, server.equals("NO_SERVER") ? null : server));
  }

  private static final List<String> NAMES =
      List.of(
          "vru+line",
          "call_id",
          "customer_id",
          "priority",
          "type",
          "date",
          "vru_entry",
          "vru_exit",
          "vru_time",
          "q_start",
          "q_exit",
          "q_time",
          "outcome",
          "ser_start",
          "ser_exit",
          "ser_time",
          "server");

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name))),
                StandardCharsets.UTF_8))) {
      return file.lines().skip(1).toList();
    }
  }
}
