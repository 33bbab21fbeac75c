package io.huifang.kpi.rollup;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.with;

import io.huifang.kpi.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A service with few customers who come back, whose tickets have all that can happen to one. */
public final class RandomPast {
  public static final Instant START = Instant.parse("2026-02-19T00:00:00Z");
  public static final Instant END = Instant.parse("2026-03-12T00:00:00Z");
  private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "CHAT");
  private static final List<String> TEAMS = List.of("north", "south", "east");
  private final Random random;
  private final Map<String, Long> versions = new HashMap<>();

  public RandomPast(long seed) {
    random = new Random(seed);
  }

  /** Events about so many tickets, in the order in which they happened. */
  public List<Map<String, Object>> events(int tickets) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      ticket(i, events);
    }
    return events;
  }

  /** The same ticket, told once more with other facts. */
  public List<Map<String, Object>> correction(int ticket) {
    List<Map<String, Object>> events = new ArrayList<>();
    ticket(ticket, events);
    return events;
  }

  private void ticket(int i, List<Map<String, Object>> events) {
    Instant at = START.plusSeconds(random.nextInt((int) Duration.between(START, END).toSeconds()));
    Map<String, Object> dims =
        with(
            Told.dims(
                random.nextInt(9) == 0 ? null : any(CHANNELS),
                random.nextInt(9) == 0 ? null : any(TEAMS),
                "agent" + random.nextInt(5)),
            "category",
            any(List.of("billing", "repair")),
            "tier",
            random.nextBoolean() ? "VIP" : null,
            "labels",
            random.nextInt(3) == 0 ? Map.of("region", any(List.of("coast", "hills"))) : null);
    Map<String, Object> open =
        with(Told.ticket("T-" + i, "customer" + random.nextInt(9), at.toString()), "dims", dims);
    Instant first = at.plusSeconds(random.nextInt(20) - 2);
    Instant done = at.plusSeconds(random.nextInt(400_000));
    Map<String, Object> ended =
        with(
            Told.resolved(open, first.toString(), done.toString()),
            "transfers",
            random.nextInt(3) / 2,
            "reopens",
            random.nextInt(5) / 4,
            "waitingOnCustomerSeconds",
            random.nextInt(3),
            "sla",
            List.of(
                Told.sla("FIRST_RESPONSE", any(List.of("MET", "MISSED")), null),
                Told.sla("RESOLUTION", "RUNNING", at.plusSeconds(500_000).toString())));
    tell("ticket.opened.v1", open, events);
    if (random.nextInt(4) > 0) {
      tell("ticket.resolved.v1", ended, events);
    }
    loop(i, done, dims, events);
    call(i, at, dims, events);
  }

  private void call(int i, Instant at, Map<String, Object> dims, List<Map<String, Object>> told) {
    Map<String, Object> call =
        Told.contact(
            "K-" + i,
            any(List.of("ANSWERED", "ABANDONED", "LOST")),
            at.toString(),
            random.nextInt(60));
    tell("contact.ended.v1", with(call, "dims", dims), told);
  }

  private void loop(int i, Instant done, Map<String, Object> dims, List<Map<String, Object>> told) {
    String later = done.plusSeconds(random.nextInt(90_000)).toString();
    Map<String, Object> asked =
        Told.invitation(
            "i" + i, random.nextInt(5) == 0 ? "BOUNCED" : "SENT", null, done.toString());
    tell("invitation.sent.v1", with(asked, "dims", dims), told);
    if (random.nextBoolean()) {
      tell(
          "answer.received.v1",
          with(
              Told.answer(
                  "a" + i,
                  later,
                  "invitationId",
                  id("i" + i).toString(),
                  "nps",
                  random.nextInt(11),
                  "solvedAtFirstContact",
                  random.nextBoolean(),
                  "medium",
                  any(List.of("EMAIL", "PHONE")),
                  "scores",
                  List.of(
                      Told.score("OVERALL", 5, 1 + random.nextInt(5)),
                      Told.score("RESULT", 7, 1 + random.nextInt(7)))),
              "dims",
              dims),
          told);
    }
    if (random.nextInt(4) == 0) {
      tell(
          "case.opened.v1",
          with(Told.openCase("C-" + i, "T-" + i, done.toString()), "dims", dims),
          told);
      tell(
          "promise.made.v1",
          Told.promise("p" + i, any(List.of("OPEN", "BROKEN")), later, null),
          told);
      for (int again = 0; again < 2; again++) {
        tell(
            "answer.received.v1",
            Told.answer(
                "f" + i + again,
                done.plusSeconds(random.nextInt(200_000)).toString(),
                "purpose",
                "CASE",
                "caseId",
                id("C-" + i).toString(),
                "scores",
                List.of(Told.score("OVERALL", 5, 1 + random.nextInt(5)))),
            told);
      }
    }
  }

  private void tell(String type, Map<String, Object> state, List<Map<String, Object>> events) {
    long version = versions.merge((String) state.get("id"), 1L, Long::sum);
    events.add(event(type, version, state));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
