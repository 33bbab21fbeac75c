package io.huifang.kpi.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the life of a ticket did nothing for its customer, as its steps tell. Repeated contacts
 * are not among it: they are other tickets.
 *
 * @param open how long it was neither resolved nor closed
 * @param waiting how much of that it lay in a queue or waited for our own side
 * @param overproduction replies after the first, grants that were asked for or decided, mergers
 * @param sentBack transfers to a team that had had it before
 * @param motion hand-overs to another team, or to another person within one
 */
public record Waste(Duration open, Duration waiting, int overproduction, int sentBack, int motion) {
  private static final Set<String> TOO_MUCH =
      Set.of("ticket.replied.v1", "ticket.granted.v1", "ticket.merged.v1");

  /**
   * Measures it.
   *
   * @param steps in the order in which they happened
   */
  public static Waste of(List<JourneyStep> steps) {
    Duration open = Duration.ZERO;
    Duration waiting = Duration.ZERO;
    for (int i = 1; i < steps.size(); i++) {
      JourneyStep from = steps.get(i - 1);
      Duration lasted = lasted(from.at(), steps.get(i).at());
      open = from.done() ? open : open.plus(lasted);
      waiting = from.waitsForUs() ? waiting.plus(lasted) : waiting;
    }
    int tooMuch = (int) steps.stream().filter(step -> TOO_MUCH.contains(step.type())).count();
    Hands hands = new Hands();
    steps.forEach(hands::go);
    return new Waste(open, waiting, tooMuch, hands.sentBack, hands.changes);
  }

  private static Duration lasted(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  /** Who had it, step by step. */
  private static final class Hands {
    private final Set<String> teams = new HashSet<>();
    private @Nullable String team;
    private @Nullable String agent;
    private int changes;
    private int sentBack;

    void go(JourneyStep step) {
      if (differs(team, step.team())) {
        changes++;
        sentBack += teams.contains(Objects.requireNonNull(step.team())) ? 1 : 0;
        // whoever takes it up there is part of the same hand-over
        agent = null;
      } else if (differs(agent, step.agent())) {
        changes++;
      }
      team = step.team() == null ? team : step.team();
      agent = step.agent() == null ? agent : step.agent();
      if (team != null) {
        teams.add(team);
      }
    }

    private static boolean differs(@Nullable String before, @Nullable String now) {
      return before != null && now != null && !before.equals(now);
    }
  }
}
