package io.huifang.suite.bench;

import io.huifang.suite.process.StartFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param name of the bench, empty if none was named
 * @param seconds how long is measured
 * @param warmUp how many seconds of load come before
 * @param connections how many ask at the same time
 * @param events how many events wait
 * @param profile whether ticket-service is recorded
 */
public record BenchOptions(
    String name,
    int seconds,
    int warmUp,
    int connections,
    int events,
    boolean profile,
    boolean help) {

  /** Reads from left to right. */
  public static BenchOptions parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>();
    for (String argument : arguments) {
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      rest.add(equals < 0 ? argument : argument.substring(0, equals));
      if (equals >= 0) {
        rest.add(argument.substring(equals + 1));
      }
    }
    String name = "";
    int seconds = 30;
    int warmUp = 20;
    int connections = 16;
    int events = 30_000;
    boolean profile = false;
    boolean help = false;
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--profile" -> profile = true;
        case "--seconds" -> seconds = number(option, rest.poll(), 1, 3_600);
        case "--warm-up" -> warmUp = number(option, rest.poll(), 0, 3_600);
        case "--connections" -> connections = number(option, rest.poll(), 1, 256);
        case "--events" -> events = number(option, rest.poll(), 100, 10_000_000);
        default -> {
          if (option.startsWith("-") || !name.isEmpty()) {
            throw new StartFailure("There is no '" + option + "'; see ./run bench --help");
          }
          name = option;
        }
      }
    }
    return new BenchOptions(name, seconds, warmUp, connections, events, profile, help);
  }

  /** How long is measured. */
  public Duration measured() {
    return Duration.ofSeconds(seconds);
  }

  private static int number(String option, String value, int least, int most) {
    int number = value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new StartFailure(
          "The option %s needs a number from %d to %d, not '%s'"
              .formatted(option, least, most, value));
    }
    return number;
  }
}
