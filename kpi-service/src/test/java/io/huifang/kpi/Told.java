package io.huifang.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
    return with(
        json(
            """
            {"category":"billing","subcategory":null,"complexity":"STANDARD","tier":"VIP",
             "segment":null}
            """),
        "channel",
        channel,
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
    return with(
        json(
            """
            {"id":"%s","number":"%s","state":"OPEN","origin":"LIVE","openedBy":"CUSTOMER",
             "subject":"a secret of %s","priority":"NORMAL","customerId":"%s",
             "firstContactAt":"%s","firstRespondedAt":null,"firstResponder":null,
             "firstResolvedAt":null,"resolvedAt":null,"resolver":null,"closedAt":null,
             "reopens":0,"transfers":0,"waitingOnCustomerSeconds":0,"sla":[]}
            """
                .formatted(id(name), name, customer, id(customer), at)),
        "dims",
        dims("PHONE", "north", "li"));
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
    Map<String, Object> answer =
        json(
            """
            {"id":"%s","invitationId":null,"purpose":"TICKET","origin":"LIVE","ticketId":null,
             "ticketNumber":null,"caseId":null,"customerId":null,"receivedAt":"%s",
             "language":"en","questionnaire":"q","questionnaireVersion":1,"scores":[],"nps":null,
             "solvedAtFirstContact":null,"comment":"my phone number is 123","severeWords":[]}
            """
                .formatted(id(name), at));
    return with(with(answer, "dims", dims("EMAIL", "north", "li")), pairs);
  }

  public static Map<String, Object> score(String touchpoint, int scale, int value) {
    return map("touchpoint", touchpoint, "scale", scale, "value", value);
  }

  public static Map<String, Object> invitation(
      String name, String state, String reason, String at) {
    return with(
        json(
            """
            {"id":"%s","purpose":"TICKET","ticketId":null,"caseId":null,"customerId":null,
             "medium":"EMAIL","state":"%s","decidedAt":"%s","sentAt":null}
            """
                .formatted(id(name), state, at)),
        "heldBackReason",
        reason,
        "dims",
        dims("EMAIL", "north", "li"));
  }

  public static Map<String, Object> promise(
      String name, String state, String firstDueAt, String fulfilledAt) {
    return with(
        json(
            """
            {"id":"%s","caseId":"%s","ticketId":null,"state":"%s","madeAt":"%s","firstDueAt":"%s",
             "dueAt":"%s","attempts":1}
            """
                .formatted(
                    id(name), id("case of " + name), state, firstDueAt, firstDueAt, firstDueAt)),
        "fulfilledAt",
        fulfilledAt,
        "dims",
        dims("PHONE", "north", "li"));
  }

  /** A call in the queue for bills; whoever answered talked for 100 s and wrote for 20 s more. */
  public static Map<String, Object> contact(String name, String outcome, String at, int wait) {
    boolean answered = outcome.equals("ANSWERED");
    Map<String, Object> contact =
        json(
            """
            {"id":"%s","source":"EVENTS","direction":"INBOUND","outcome":"%s","queue":"bills",
             "customerId":null,"ticketId":null,"offeredAt":"%s","queuedAt":null,"answeredAt":null,
             "endedAt":null,"waitSeconds":%d,"talkSeconds":%d,"holdSeconds":0,"wrapUpSeconds":%d,
             "transfers":0}
            """
                .formatted(id(name), outcome, at, wait, answered ? 100 : 0, answered ? 20 : 0));
    return with(contact, "dims", dims("PHONE", "north", "li"));
  }

  public static Map<String, Object> openCase(String name, String ticket, String at) {
    return with(
        json(
            """
            {"id":"%s","number":"%s","state":"OPEN","cause":"LOW_SCORE","ticketId":"%s",
             "ticketNumber":"%s","customerId":null,"severity":"HIGH","level":1,"owner":"chen",
             "openedAt":"%s","closedAt":null,"rootCause":null,"touchpoint":null,"party":null,
             "recovered":null}
            """
                .formatted(id(name), name, id(ticket), ticket, at)),
        "dims",
        dims("PHONE", "north", "li"));
  }

  private static Map<String, Object> json(String text) {
    try {
      return JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
        "/service-1",
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
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
