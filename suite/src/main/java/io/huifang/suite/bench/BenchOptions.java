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
 * @param settle how many seconds, at most, are given to the compilers before that; 0 for none
 * @param connections how many ask at the same time
 * @param events how many events wait
 * @param facts how many facts a year has
 * @param quiet only time counts in which strangers take less than this share of the machine; 100
 *     for all time
 * @param profile whether the service that is measured is recorded
 */
public record BenchOptions(
    String name,
    int seconds,
    int warmUp,
    int settle,
    int connections,
    int events,
    int facts,
    int quiet,
    boolean profile,
    boolean help) {

  private static final int QUIET_SPAN = 3;

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
    int warmUp = 15;
    int settle = 240;
    int connections = 16;
    int events = 30_000;
    int facts = 10_000_000;
    int quiet = 100;
    boolean profile = false;
    boolean help = false;
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--profile" -> profile = true;
        case "--seconds" -> seconds = number(option, rest.poll(), 1, 3_600);
        case "--warm-up" -> warmUp = number(option, rest.poll(), 0, 3_600);
        case "--settle" -> settle = number(option, rest.poll(), 0, 3_600);
        case "--connections" -> connections = number(option, rest.poll(), 1, 256);
        case "--quiet" -> quiet = number(option, rest.poll(), 1, 100);
        case "--events" -> events = number(option, rest.poll(), 100, 10_000_000);
        case "--facts" -> facts = number(option, rest.poll(), 1_000, 50_000_000);
        default -> {
          if (option.startsWith("-") || !name.isEmpty()) {
            throw new StartFailure("There is no '" + option + "'; see ./run bench --help");
          }
          name = option;
        }
      }
    }
    return new BenchOptions(
        name, seconds, warmUp, settle, connections, events, facts, quiet, profile, help);
  }

  /** How many spans are measured: one, or several short ones that find the quiet between noise. */
  public int spans() {
    return quiet == 100 ? 1 : Math.max(1, seconds / QUIET_SPAN);
  }

  /** How long each of them is. */
  public Duration span() {
    return Duration.ofSeconds(quiet == 100 ? seconds : Math.min(seconds, QUIET_SPAN));
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
