package io.huifang.suite.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What all services tell kpi-service about half a year: tickets of customers who come back,
 * questions, answers, cases, promises; a tenth of it twice, a twentieth corrected later.
 */
final class FigureStory {
  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  private static final int SECONDS = 180 * 86_400;
  private final Random random;
  private final Map<String, Integer> versions = new HashMap<>();
  private final List<Map<String, Object>> events = new ArrayList<>();

  FigureStory(long seed) {
    random = new Random(seed);
  }

  /** About so many events, in no order. */
  List<Map<String, Object>> tell(int number) {
    int once = number * 100 / 115;
    for (int ticket = 0; events.size() < once; ticket++) {
      ticket(ticket);
    }
    int tickets = events.size() / 6;
    while (events.size() < once * 105 / 100) {
      ticket(random.nextInt(tickets));
    }
    int told = events.size();
    for (int twice = 0; twice < once / 10; twice++) {
      events.add(events.get(random.nextInt(told)));
    }
    Collections.shuffle(events, random);
    return events;
  }

  private void ticket(int number) {
    UUID id = new UUID(1, number);
    UUID invitation = new UUID(2, number);
    UUID complaint = new UUID(3, number);
    UUID customer = new UUID(4, random.nextInt(500));
    Instant at = BEGIN.plusSeconds(random.nextInt(SECONDS));
    Instant first = at.plusSeconds(random.nextInt(2_000));
    Instant done = first.plusSeconds(random.nextInt(400_000));
    Map<String, Object> dims = dims();
    Map<String, Object> who =
        map("agent", String.valueOf(dims.get("agent")), "team", String.valueOf(dims.get("team")));
    Map<String, Object> open =
        map(
            "id",
            id,
            "number",
            "T-" + number,
            "state",
            "OPEN",
            "openedBy",
            "CUSTOMER",
            "priority",
            "NORMAL",
            "customerId",
            customer,
            "firstContactAt",
            at,
            "reopens",
            0,
            "transfers",
            random.nextInt(3) / 2,
            "waitingOnCustomerSeconds",
            0,
            "sla",
            List.of(
                map("target", "FIRST_RESPONSE", "state", random.nextBoolean() ? "MET" : "MISSED"),
                map("target", "RESOLUTION", "state", "RUNNING", "dueAt", at.plusSeconds(200_000))),
            "dims",
            dims);
    event("ticket.opened.v1", "ticket", open);
    open.putAll(map("firstRespondedAt", first, "firstResponder", who));
    event("ticket.replied.v1", "ticket", new LinkedHashMap<>(open));
    open.putAll(
        map("state", "RESOLVED", "firstResolvedAt", done, "resolvedAt", done, "resolver", who));
    event("ticket.resolved.v1", "ticket", new LinkedHashMap<>(open));
    event(
        "invitation.sent.v1",
        "invitation",
        map(
            "id",
            invitation,
            "purpose",
            "TICKET",
            "ticketId",
            id,
            "customerId",
            customer,
            "medium",
            "EMAIL",
            "state",
            "SENT",
            "decidedAt",
            done,
            "dims",
            dims));
    if (random.nextBoolean()) {
      answer(new UUID(5, number), "TICKET", done, dims, "invitationId", invitation);
    }
    if (random.nextInt(4) == 0) {
      event(
          "case.opened.v1",
          "case",
          map(
              "id",
              complaint,
              "number",
              "C-" + number,
              "state",
              "OPEN",
              "cause",
              "LOW_SCORE",
              "ticketId",
              id,
              "openedAt",
              done,
              "dims",
              dims));
      event(
          "promise.made.v1",
          "promise",
          map(
              "id",
              new UUID(6, number),
              "caseId",
              complaint,
              "state",
              "OPEN",
              "firstDueAt",
              done.plus(Duration.ofDays(1)),
              "dims",
              dims));
      answer(new UUID(7, number), "CASE", done, dims, "caseId", complaint);
      answer(new UUID(8, number), "CASE", done, dims, "caseId", complaint);
    }
  }

  private void answer(
      UUID id, String purpose, Instant after, Map<String, Object> dims, String about, UUID ref) {
    event(
        "answer.received.v1",
        "answer",
        map(
            "id",
            id,
            "purpose",
            purpose,
            about,
            ref,
            "receivedAt",
            after.plusSeconds(random.nextInt(300_000)),
            "nps",
            random.nextInt(11),
            "scores",
            List.of(map("touchpoint", "OVERALL", "scale", 5, "value", 1 + random.nextInt(5))),
            "medium",
            "EMAIL",
            "dims",
            dims));
  }

  private Map<String, Object> dims() {
    Map<String, Object> dims =
        map("channel", any("PHONE", "EMAIL", "CHAT"), "category", any("billing", "repair"));
    dims.put("tier", random.nextBoolean() ? "VIP" : null);
    dims.put("team", "team-" + random.nextInt(4));
    dims.put("agent", "agent-" + random.nextInt(20));
    return dims;
  }

  private String any(String... of) {
    return of[random.nextInt(of.length)];
  }

  private void event(String type, String kind, Map<String, Object> state) {
    String id = String.valueOf(state.get("id"));
    events.add(
        map(
            "specversion",
            "1.0",
            "id",
            UUID.randomUUID(),
            "source",
            teller(kind),
            "type",
            type,
            "subject",
            id,
            "time",
            BEGIN.plusSeconds(SECONDS),
            "datacontenttype",
            "application/json",
            "correlationid",
            id,
            "aggregateversion",
            versions.merge(kind + id, 1, Integer::sum),
            "data",
            map(kind, state)));
  }

  /** A service may speak for itself only. */
  private static String teller(String kind) {
    return switch (kind) {
      case "ticket" -> "/ticket-service";
      case "invitation", "answer" -> "/survey-service";
      default -> "/escalation-service";
    };
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      boolean text = value instanceof UUID || value instanceof Instant;
      map.put(String.valueOf(pairs[i]), text ? value.toString() : value);
    }
    return map;
  }
}
