package io.huifang.suite.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What will happen in a day, drawn from one seed: who comes when, and how long it takes. */
final class DayPlan {
  static final List<String> SKILLS =
      List.of("cards", "loans", "transfers", "mortgage", "savings", "fraud", "app", "branches");
  static final Duration LENGTH = Duration.ofHours(10);

  /** How busy each hour is, from the first on. */
  private static final double[] HOURS = {0.7, 1.25, 1.45, 1.2, 0.8, 0.9, 1.2, 1.15, 0.8, 0.4};

  /** Minutes that a ticket is in hand, in the middle. */
  private static final double HAND_MINUTES = 16;

  private static final double TALK_MINUTES = 3.5;
  final int agents;
  final List<Ticket> tickets = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  private final Random random = new Random(20261126);

  DayPlan(int tickets, int calls, int agents) {
    this.agents = agents;
    double scale = tickets / 20_000.0 * 200 / agents; // smaller days are as busy
    for (int i = 0; i < tickets; i++) {
      String skill = SKILLS.get(random.nextInt(SKILLS.size()));
      this.tickets.add(
          new Ticket(moment(), skill, tier(), minutes(HAND_MINUTES / Math.max(1, scale), 0.5)));
    }
    for (int i = 0; i < calls; i++) {
      this.calls.add(new Call(moment(), minutes(TALK_MINUTES, 0.6)));
    }
    this.tickets.sort(Comparator.comparing(Ticket::at));
    this.calls.sort(Comparator.comparing(Call::at));
  }

  private Duration moment() {
    double pick = random.nextDouble() * Arrays.stream(HOURS).sum();
    int hour = 0;
    while (hour < HOURS.length - 1 && pick > HOURS[hour]) {
      pick -= HOURS[hour++];
    }
    return Duration.ofMillis((long) ((hour + random.nextDouble()) * 3_600_000));
  }

  private String tier() {
    int pick = random.nextInt(100);
    return pick < 5 ? "VIP" : pick < 20 ? "PRIORITY" : "STANDARD";
  }

  /** Most take about as long, some much longer. */
  private Duration minutes(double middle, double spread) {
    double minutes = middle * Math.exp(spread * random.nextGaussian());
    return Duration.ofMillis((long) (Math.min(minutes, middle * 6) * 60_000));
  }

  /**
   * @param at from the beginning of the day
   * @param hand how long somebody has it
   */
  record Ticket(Duration at, String skill, String tier, Duration hand) {}

  /**
   * @param talk from the answer to the end
   */
  record Call(Duration at, Duration talk) {}
}
