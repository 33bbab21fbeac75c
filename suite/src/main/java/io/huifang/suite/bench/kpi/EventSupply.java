package io.huifang.suite.bench.kpi;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Batches of what ticket-service tells: three events in the life of each ticket, in order. */
final class EventSupply {
  private static final String[] CHANNELS = {"PHONE", "EMAIL", "CHAT", "WEB"};
  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
  private final SplittableRandom random;

  EventSupply(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A batch about so many tickets, three events each, as a JSON array. */
  String batch(int tickets) {
    StringBuilder batch = new StringBuilder("[");
    for (int i = 0; i < tickets; i++) {
      ticket(batch);
    }
    batch.setCharAt(batch.length() - 1, ']');
    return batch.toString();
  }

  private void ticket(StringBuilder batch) {
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    String customer = new UUID(7, random.nextInt(100_000)).toString();
    Instant at = BEGIN.plusSeconds(random.nextInt(30 * 86_400));
    Instant first = at.plusSeconds(random.nextInt(1, 900));
    Instant done = first.plusSeconds(random.nextInt(1, 90_000));
    int agent = random.nextInt(400);
    String dims =
        "{\"channel\":\"%s\",\"category\":\"category-%d\",\"subcategory\":null,\"complexity\":\"STANDARD\",\"tier\":%s,\"segment\":null,\"team\":\"team-%d\",\"agent\":\"agent-%d\"}"
            .formatted(
                CHANNELS[random.nextInt(4)],
                random.nextInt(30),
                random.nextBoolean() ? "\"VIP\"" : "null",
                agent % 20,
                agent);
    String who = "{\"agent\":\"agent-%d\",\"team\":\"team-%d\"}".formatted(agent, agent % 20);
    String none = "null";
    event(
        batch, "opened", 1, id, at, state(id, customer, "OPEN", at, none, none, none, none, dims));
    String replied = quoted(first);
    event(
        batch,
        "replied",
        2,
        id,
        first,
        state(id, customer, "OPEN", at, replied, who, none, none, dims));
    event(
        batch,
        "resolved",
        3,
        id,
        done,
        state(id, customer, "RESOLVED", at, replied, who, quoted(done), who, dims));
  }

  private static String quoted(Instant moment) {
    return "\"" + moment + "\"";
  }

  private static String state(
      String id,
      String customer,
      String state,
      Instant at,
      String replied,
      String responder,
      String resolved,
      String resolver,
      String dims) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"number\":\"%s\",\"state\":\"%s\",\"origin\":\"LIVE\",\"openedBy\":\"CUSTOMER\",\"priority\":\"NORMAL\",\"customerId\":\"%s\",\"firstContactAt\":\"%s\",\"firstRespondedAt\":%s,\"firstResponder\":%s,\"firstResolvedAt\":%s,\"resolvedAt\":%s,\"resolver\":%s,\"closedAt\":null,\"reopens\":0,\"transfers\":0,\"waitingOnCustomerSeconds\":0,\"sla\":[],\"dims\":%s}",
        id,
        id.substring(0, 8),
        state,
        customer,
        at,
        replied,
        responder,
        resolved,
        resolved,
        resolver,
        dims);
  }

  private void event(
      StringBuilder batch, String type, int version, String id, Instant time, String state) {
    batch
        .append("{\"specversion\":\"1.0\",\"id\":\"")
        .append(new UUID(random.nextLong(), random.nextLong()))
        .append("\",\"source\":\"/ticket-service\",\"type\":\"ticket.")
        .append(type)
        .append(".v1\",\"subject\":\"")
        .append(id)
        .append("\",\"time\":\"")
        .append(time)
        .append("\",\"datacontenttype\":\"application/json\",\"correlationid\":\"")
        .append(id)
        .append("\",\"aggregateversion\":")
        .append(version)
        .append(",\"data\":{\"ticket\":")
        .append(state)
        .append("}},");
  }
}
