package io.huifang.ticket.routing.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.SeatOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ten thousand random offices: what must hold of every deal. */
class DealTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final List<String> SKILLS = List.of("cards", "loans", "english");
  private static final List<String> CHANNELS = List.of("EMAIL", "CHAT");

  @Test
  void holdsForAnyOffice() {
    Random random = new Random(20261126);
    for (int i = 0; i < 10_000; i++) {
      check(random);
    }
  }

  private static void check(Random random) {
    Map<String, ServiceQueue> queues = new HashMap<>();
    for (String skill : SKILLS) {
      queues.put(skill, SeatOf.queue(skill, Map.of(skill, 1 + random.nextInt(3))));
    }
    Map<String, Place> places = new HashMap<>();
    Map<String, Integer> capacity = new HashMap<>();
    for (int i = 0; i < random.nextInt(8); i++) {
      Map<String, Integer> skills = new HashMap<>();
      SKILLS.forEach(skill -> skills.put(skill, random.nextInt(4)));
      int all = random.nextInt(5);
      String agent = "agent-" + i;
      capacity.put(agent, all);
      Place place = new Place(SeatOf.of(agent, skills, all, 2), "north", 0, NOW);
      place.holds("EMAIL", random.nextInt(3));
      places.put(agent, place);
    }
    List<InLine> waiting = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      String queue = SKILLS.get(random.nextInt(3));
      String channel = CHANNELS.get(random.nextInt(2));
      waiting.add(
          new InLine(
              UUID.randomUUID(), queue, channel, null, NOW.minusSeconds(random.nextInt(99)), null));
    }
    Map<String, Integer> freeBefore = new HashMap<>();
    places.forEach((agent, place) -> freeBefore.put(agent, place.free()));
    List<Deal.Given> pairs = new Deal(queues, places.values(), NOW).of(waiting, 50);

    assertThat(pairs.stream().map(p -> p.ticket().ticket())).doesNotHaveDuplicates();
    Map<String, Integer> got = new HashMap<>();
    for (Deal.Given pair : pairs) {
      assertThat(pair.place().serves(queues.get(pair.ticket().queue()))).isTrue();
      got.merge(pair.place().agent(), 1, Integer::sum);
    }
    got.forEach((agent, n) -> assertThat(n).isLessThanOrEqualTo(freeBefore.get(agent)));
    // whoever still waits could be given to nobody who has a place left
    for (InLine left : waiting) {
      boolean given = pairs.stream().anyMatch(p -> p.ticket().equals(left));
      boolean possible =
          places.values().stream()
              .anyMatch(p -> p.fits(left.channel()) && p.serves(queues.get(left.queue())));
      assertThat(given || !possible).isTrue();
      // and of one queue and channel nobody was given who came later
      assertThat(
              pairs.stream()
                  .filter(p -> !given)
                  .filter(p -> p.ticket().queue().equals(left.queue()))
                  .filter(p -> p.ticket().channel().equals(left.channel()))
                  .filter(p -> p.ticket().rank().isAfter(left.rank())))
          .isEmpty();
    }
  }
}
