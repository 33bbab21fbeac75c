package io.huifang.suite.backup;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What kpi-service answers about every metric of its catalogue, by week and team. */
final class Figures {
  /**
   * Counts what is overdue at the moment of the question, so it is asked about days that are over.
   */
  private static final String OF_THE_MOMENT = "sla_attainment";

  private final Api manager;
  private final Instant from;
  private final Instant to;

  Figures(Api manager, Instant from, Instant to) {
    this.manager = manager;
    this.from = from;
    this.to = to;
  }

  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    JsonNode catalogue = manager.get("/api/metrics").ok();
    for (JsonNode metric : catalogue.isArray() ? catalogue : catalogue.path("metrics")) {
      String id = metric.path("id").asText();
      Instant end = id.equals(OF_THE_MOMENT) ? to.minus(Duration.ofDays(5)) : to;
      String period = "?from=" + from + "&to=" + end;
      for (String cut : new String[] {"&interval=week&by=team", "&interval=week", ""}) {
        Api.Answer answer = manager.get("/api/metrics/" + id + "/values" + period + cut);
        if (answer.status() == 200) {
          StringBuilder text = new StringBuilder(cut).append(' ');
          write(answer.json().path("rows"), text);
          all.put(id, text.toString());
          break;
        }
      }
    }
    return all;
  }

  /** A sum of doubles depends on the order in the last digits. */
  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                text.append(field.getKey()).append(':');
                write(field.getValue(), text);
              });
    } else if (node.isArray()) {
      node.forEach(one -> write(one, text.append('[')));
    } else if (node.isFloatingPointNumber()) {
      text.append(String.format(Locale.ROOT, "%.8g ", node.asDouble()));
    } else {
      text.append(node.asText()).append(' ');
    }
  }
}
