package io.huifang.kpi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as siblings tell them, after docs/events.md, with short names for ids. */
public final class Told {
  private static final JsonMapper JSON = new JsonMapper();

  private Told() {}

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A map of pairs that, unlike Map.of, may hold null. */
  public static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  public static Map<String, Object> with(Map<String, Object> state, Object... pairs) {
    Map<String, Object> changed = new LinkedHashMap<>(state);
    changed.putAll(map(pairs));
    return changed;
  }

  public static Map<String, Object> dims(String channel, String team, String agent) {
    return map(
        "channel",
        channel,
        "category",
        "billing",
        "subcategory",
        null,
        "complexity",
        "STANDARD",
        "tier",
        "VIP",
        "segment",
        null,
        "team",
        team,
        "agent",
        agent);
  }

  public static Map<String, Object> person(String team, String agent) {
    return map("agent", agent, "team", team);
  }

  /** A ticket that was opened and nothing else. */
  public static Map<String, Object> ticket(String name, String customer, String at) {
    return map(
        "id",
        id(name).toString(),
        "number",
        name,
        "state",
        "OPEN",
        "origin",
        "LIVE",
        "openedBy",
        "CUSTOMER",
        "subject",
        "a secret of " + customer,
        "priority",
        "NORMAL",
        "dims",
        dims("PHONE", "north", "li"),
        "customerId",
        id(customer).toString(),
        "firstContactAt",
        at,
        "firstRespondedAt",
        null,
        "firstResponder",
        null,
        "firstResolvedAt",
        null,
        "resolvedAt",
        null,
        "resolver",
        null,
        "closedAt",
        null,
        "reopens",
        0,
        "transfers",
        0,
        "waitingOnCustomerSeconds",
        0,
        "sla",
        List.of());
  }

  /** The same, answered and resolved by one person. */
  public static Map<String, Object> resolved(
      Map<String, Object> ticket, String responded, String resolved) {
    return with(
        ticket,
        "state",
        "RESOLVED",
        "firstRespondedAt",
        responded,
        "firstResponder",
        person("north", "li"),
        "firstResolvedAt",
        resolved,
        "resolvedAt",
        resolved,
        "resolver",
        person("north", "li"));
  }

  public static Map<String, Object> sla(String target, String state, String dueAt) {
    return map("target", target, "state", state, "dueAt", dueAt);
  }

  public static Map<String, Object> answer(String name, String at, Object... pairs) {
    return with(
        map(
            "id",
            id(name).toString(),
            "invitationId",
            null,
            "purpose",
            "TICKET",
            "origin",
            "LIVE",
            "ticketId",
            null,
            "ticketNumber",
            null,
            "caseId",
            null,
            "customerId",
            null,
            "receivedAt",
            at,
            "language",
            "en",
            "questionnaire",
            "q",
            "questionnaireVersion",
            1,
            "scores",
            List.of(),
            "nps",
            null,
            "solvedAtFirstContact",
            null,
            "comment",
            "my phone number is 123",
            "severeWords",
            List.of(),
            "dims",
            dims("EMAIL", "north", "li")),
        pairs);
  }

  public static Map<String, Object> score(String touchpoint, int scale, int value) {
    return map("touchpoint", touchpoint, "scale", scale, "value", value);
  }

  public static Map<String, Object> invitation(
      String name, String state, String reason, String at) {
    return map(
        "id",
        id(name).toString(),
        "purpose",
        "TICKET",
        "ticketId",
        null,
        "caseId",
        null,
        "customerId",
        null,
        "medium",
        "EMAIL",
        "state",
        state,
        "heldBackReason",
        reason,
        "decidedAt",
        at,
        "sentAt",
        null,
        "dims",
        dims("EMAIL", "north", "li"));
  }

  public static Map<String, Object> promise(
      String name, String state, String firstDueAt, String fulfilledAt) {
    return map(
        "id",
        id(name).toString(),
        "caseId",
        id("case of " + name).toString(),
        "ticketId",
        null,
        "state",
        state,
        "madeAt",
        firstDueAt,
        "firstDueAt",
        firstDueAt,
        "dueAt",
        firstDueAt,
        "fulfilledAt",
        fulfilledAt,
        "attempts",
        1,
        "dims",
        dims("PHONE", "north", "li"));
  }

  public static Map<String, Object> openCase(String name, String ticket, String at) {
    return map(
        "id",
        id(name).toString(),
        "number",
        name,
        "state",
        "OPEN",
        "cause",
        "LOW_SCORE",
        "ticketId",
        ticket == null ? null : id(ticket).toString(),
        "ticketNumber",
        ticket,
        "customerId",
        null,
        "severity",
        "HIGH",
        "level",
        1,
        "owner",
        "chen",
        "openedAt",
        at,
        "closedAt",
        null,
        "rootCause",
        null,
        "touchpoint",
        null,
        "party",
        null,
        "recovered",
        null,
        "dims",
        dims("PHONE", "north", "li"));
  }

  /** An event about a state that carries its own id. */
  public static Map<String, Object> event(String type, long version, Map<String, Object> state) {
    String prefix = type.substring(0, type.indexOf('.'));
    String key = prefix.equals("sla") ? "ticket" : prefix;
    return envelope(type, (String) state.get("id"), version, map(key, state));
  }

  public static Map<String, Object> envelope(
      String type, String subject, long version, Map<String, Object> data) {
    return map(
        "specversion",
        "1.0",
        "id",
        UUID.randomUUID().toString(),
        "source",
        "/test",
        "type",
        type,
        "subject",
        subject,
        "time",
        "2026-03-04T00:59:00Z",
        "datacontenttype",
        "application/json",
        "correlationid",
        UUID.randomUUID().toString(),
        "aggregateversion",
        version,
        "data",
        data);
  }

  @SafeVarargs
  public static String batch(Map<String, Object>... events) {
    return batch(Arrays.asList(events));
  }

  public static String batch(List<Map<String, Object>> events) {
    try {
      return JSON.writeValueAsString(events);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
