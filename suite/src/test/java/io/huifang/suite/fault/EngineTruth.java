package io.huifang.suite.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing was given up, nothing was forgotten, and nothing is left behind. */
final class EngineTruth {
  private static final Pattern OUTAGE =
      Pattern.compile(
          "terminating connection|connection has been closed|I/O error|starting up"
              + "|refused|not yet accepting|Acquisition timeout|ARJUNA");
  private final Stack stack;
  private final List<String> services;
  private final int replicas;

  EngineTruth(FaultWorld world) {
    this(world.stack, FaultWorld.SERVICES, world.replicas);
  }

  /** Of some services, each with so many replicas. */
  EngineTruth(Stack stack, List<String> services, int replicas) {
    this.stack = stack;
    this.services = services;
    this.replicas = replicas;
  }

  void check(Findings findings) {
    for (String service : services) {
      JsonNode states =
          new Api(stack.url(service), () -> stack.token("admin")).get("/api/due-work").ok();
      for (JsonNode state : states) {
        findings.same(service + ": " + state, 0L, state.path("parked").asLong());
      }
      Sql sql = new Sql(stack.database(), service);
      findings.none(
          service + ": parked work",
          sql.rows("select kind, key, last_error from due_work where parked_at is not null"));
      findings.none(
          service + ": held events",
          sql.rows("select subscriber, seq, type, state, last_error from outbox_held"));
      for (int replica = 1; replica <= replicas; replica++) {
        String name = replica == 1 ? service : service + "-" + replica;
        findings.none(name + ": missed work", missed(service, replica));
        // a counter ends with its process, a log goes on
        findings.none(name + ": missed work in its log", log(name, " Missed: "));
        findings.none(
            name + ": errors in its log, not counting the outage",
            log(name, " ERROR ").stream().filter(line -> !OUTAGE.matcher(line).find()).toList());
      }
    }
  }

  private List<String> missed(String service, int replica) {
    String url = stack.replicaUrl(service, replica) + "/q/metrics";
    List<String> found = new ArrayList<>();
    long counters = 0;
    for (String line : get(url).split("\n")) {
      if (line.startsWith("huifang_due_missed_total")) {
        counters++;
        if (!line.endsWith(" 0.0")) {
          found.add(line);
        }
      }
    }
    if (counters == 0 && !service.equals("kpi")) {
      found.add("no such counter at " + url);
    }
    return found;
  }

  private static String get(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> log(String name, String text) {
    try (Stream<String> lines = java.nio.file.Files.lines(stack.log(name))) {
      return lines.filter(line -> line.contains(text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
