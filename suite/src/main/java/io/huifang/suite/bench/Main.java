package io.huifang.suite.bench;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/** The program behind {@code ./run bench}: progress goes to stderr, the result to stdout. */
public final class Main {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Main() {}

  /** Ends with 1 and a sentence when there is no result. */
  public static void main(String[] arguments) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try {
      BenchOptions options = BenchOptions.parse(List.of(arguments));
      if (options.help() || options.name().isEmpty()) {
        OUT.print(help());
        return;
      }
      OUT.println(run(options).line());
      // Whatever a bench left running must not keep a finished one from ending.
      System.exit(0);
    } catch (StartFailure failure) {
      System.err.println(failure.sentence());
      System.exit(1);
    } catch (Exception unforeseen) {
      System.err.println("The bench failed: " + unforeseen);
      unforeseen.printStackTrace();
      System.exit(1);
    }
  }

  private static Report run(BenchOptions options) throws Exception {
    Bench bench =
        all().stream()
            .filter(each -> each.name().equals(options.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new StartFailure(
                        "There is no bench '" + options.name() + "'; see ./run bench --help"));
    try (Lab lab = new Lab(options)) {
      return bench.run(lab);
    }
  }

  private static List<Bench> all() {
    return ServiceLoader.load(Bench.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Bench::name))
        .toList();
  }

  private static String help() throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream usage = Main.class.getResourceAsStream("help.txt")) {
      text.append(new String(Objects.requireNonNull(usage).readAllBytes(), StandardCharsets.UTF_8));
    }
    for (Bench bench : all()) {
      text.append("  %-14s %s%n".formatted(bench.name(), bench.about()));
    }
    return text.toString();
  }
}
