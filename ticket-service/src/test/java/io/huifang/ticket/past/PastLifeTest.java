package io.huifang.ticket.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.id.Ids;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every sequence of states, those that we would never allow too, gives what {@link Recount} counts.
 */
class PastLifeTest {
  private static final Instant BEGIN = Instant.parse("2025-03-03T08:00:00Z");
  private static final Told<Instant> NO_WORD = new Told<>(false, null);
  private static final Told<String> NOBODY = new Told<>(false, null);

  @Test
  void everyWalkThroughFourStatesIsTakenAsItHappened() {
    TicketState[] states = TicketState.values();
    for (int walk = 0; walk < Math.pow(states.length, 4); walk++) {
      List<PastTicket.Step> steps = new ArrayList<>();
      for (int i = 0, rest = walk; i < 4; i++, rest /= states.length) {
        steps.add(step(i + 1, states[rest % states.length], null, null));
      }
      Duration answered = Duration.ofMinutes(30 + 60L * (walk % 4));
      check(steps, BEGIN.plus(answered));
    }
  }

  @Test
  void longWalksThroughTeamsToo() {
    Random random = new Random(42);
    for (int walk = 0; walk < 2000; walk++) {
      List<PastTicket.Step> steps = new ArrayList<>();
      int hour = 0;
      for (int i = random.nextInt(30); i >= 0; i--) {
        hour += random.nextInt(3);
        TicketState state = random.nextInt(8) == 0 ? null : pick(random, TicketState.values());
        steps.add(
            step(hour, state, pick(random, null, "n", "s", "w"), pick(random, null, "a", "b")));
      }
      check(steps, walk % 3 == 0 ? null : BEGIN.plusSeconds(random.nextInt(100_000)));
    }
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }

  private static void check(List<PastTicket.Step> steps, Instant responded) {
    Ticket ticket = live(steps, responded, end(NO_WORD, null)).ticket();
    Recount recount = new Recount(steps, responded);
    assertThat(
            List.of(
                ticket.state(),
                String.valueOf(ticket.milestones().firstResolvedAt()),
                String.valueOf(ticket.milestones().resolvedAt()),
                String.valueOf(ticket.milestones().closedAt()),
                ticket.hands().reopens(),
                ticket.hands().transfers(),
                String.valueOf(ticket.team()),
                ticket.milestones().waitingOnCustomerSeconds()))
        .as("%s, answered %s", steps, responded)
        .isEqualTo(
            List.of(
                recount.state(),
                String.valueOf(recount.firstResolved()),
                String.valueOf(recount.resolved()),
                String.valueOf(recount.closed()),
                recount.reopens(),
                recount.transfers(),
                String.valueOf(recount.team()),
                recount.waitingSeconds()));
  }

  @Test
  void theSourceHasTheLastWord() {
    List<PastTicket.Step> steps =
        List.of(
            step(1, TicketState.OPEN, "n", "a"),
            step(2, TicketState.RESOLVED, "n", "a"),
            step(3, TicketState.CLOSED, "s", "b"));
    Ticket unknown = live(steps, null, end(new Told<>(true, null), null)).ticket();
    assertThat(unknown.milestones().resolvedAt()).isNull();
    assertThat(unknown.milestones().firstResolvedAt()).isNull();
    assertThat(unknown.milestones().closedAt()).isEqualTo(hour(3));

    Ticket known = live(steps, null, end(new Told<>(true, hour(9)), 7)).ticket();
    assertThat(known.milestones().resolvedAt()).isEqualTo(hour(9));
    assertThat(known.milestones().firstResolvedAt()).isEqualTo(hour(9));
    assertThat(known.hands().transfers()).isEqualTo(7);
    assertThat(known.team()).isEqualTo("s");
    assertThat(known.milestones().resolverTeam()).as("who had it then").isEqualTo("n");
    assertThat(known.milestones().resolverAgent()).isEqualTo("a");
  }

  @Test
  void tooManyChangesAreNoticed() {
    List<PastTicket.Step> steps = new ArrayList<>();
    for (int i = 0; i < PastTicket.MOST_CHANGES; i++) {
      steps.add(step(i, i % 2 == 0 ? TicketState.OPEN : TicketState.RESOLVED, null, null));
    }
    assertThat(past(steps, null, end(NO_WORD, null)).tooLong()).isTrue();
    assertThat(past(steps.subList(0, 9000), null, end(NO_WORD, null)).tooLong()).isFalse();
  }

  private static PastEnd end(Told<Instant> resolved, Integer transfers) {
    return new PastEnd(null, resolved, null, NOBODY, NOBODY, null, transfers);
  }

  private static PastLife live(List<PastTicket.Step> steps, Instant responded, PastEnd end) {
    return PastLife.of(past(steps, responded, end), new Ticket.Identity(Ids.next(), "T-1", 0));
  }

  private static PastTicket past(List<PastTicket.Step> steps, Instant responded, PastEnd end) {
    Classification about =
        new Classification(
            "PHONE", "c", null, Complexity.STANDARD, Priority.NORMAL, Tier.STANDARD, null);
    NewTicket begin = new NewTicket("s", about, OpenedBy.CUSTOMER, null, null, "x");
    return new PastTicket(begin, BEGIN, responded, end, Map.of(), null, steps);
  }

  private static PastTicket.Step step(int hour, TicketState state, String team, String agent) {
    return new PastTicket.Step(hour(hour), state, team, agent);
  }

  private static Instant hour(int hour) {
    return BEGIN.plus(Duration.ofHours(hour));
  }
}
