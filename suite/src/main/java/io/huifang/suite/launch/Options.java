package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for on the command line. */
record Options(
    Path data,
    Ports ports,
    Set<Part> parts,
    boolean reset,
    boolean demo,
    boolean due,
    boolean help,
    boolean prepare) {

  static Options parse(List<String> arguments, Path usualData) {
    return new Parser(arguments, usualData).parse();
  }

  /** Reads from left to right; single ports win over the base, wherever they stand. */
  private static final class Parser {
    private final Deque<String> rest = new ArrayDeque<>();
    private final Map<Port, Integer> moved = new EnumMap<>(Port.class);
    private Path data;
    private Ports ports = Ports.usual();
    private Set<Part> parts = EnumSet.allOf(Part.class);
    private boolean reset;
    private boolean demo = true;
    private boolean due = true;
    private boolean help;
    private boolean prepare;

    Parser(List<String> arguments, Path usualData) {
      data = usualData;
      for (String argument : arguments) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        if (equals < 0) {
          rest.add(argument);
        } else {
          rest.add(argument.substring(0, equals));
          rest.add(argument.substring(equals + 1));
        }
      }
    }

    Options parse() {
      while (!rest.isEmpty()) {
        accept(rest.remove());
      }
      moved.forEach((port, number) -> ports = ports.with(port, number));
      return new Options(data, ports, parts, reset, demo, due, help, prepare);
    }

    private void accept(String option) {
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--reset" -> reset = true;
        case "--no-demo" -> demo = false;
        case "--no-due" -> due = false;
        // The next two are for the script and for tests, not for people.
        case "--prepare" -> prepare = true;
        case "--only" -> parts = Part.parse(value(option));
        case "--data" -> data = Path.of(value(option));
        case "--port-base" -> ports = Ports.from(number(option, Port.values().length - 1));
        default -> moved.put(port(option), number(option, 0));
      }
    }

    private static Port port(String option) {
      Optional<Port> found =
          Arrays.stream(Port.values()).filter(port -> port.option().equals(option)).findFirst();
      return found.orElseThrow(
          () -> new StartFailure("There is no option '" + option + "'; see ./run --help"));
    }

    private String value(String option) {
      String value = rest.poll();
      if (value == null || value.isBlank() || value.startsWith("--")) {
        throw new StartFailure("The option " + option + " needs a value; see ./run --help");
      }
      return value;
    }

    private int number(String option, int room) {
      String value = value(option);
      int number = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
      if (number < 1 || number + room > 65_535) {
        throw new StartFailure(
            "The option "
                + option
                + " needs a port from 1 to "
                + (65_535 - room)
                + ", not '"
                + value
                + "'");
      }
      return number;
    }
  }
}
