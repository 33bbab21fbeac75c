package io.huifang.suite.launch;

import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.identity.KeycloakFiles;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ./run}. */
public final class Main {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static volatile boolean ending;

  private Main() {}

  /**
   * Ends with 1 and a sentence when it cannot start or when a part of it ended by itself, with 130
   * on Ctrl-C and 143 on SIGTERM. An import ends with 2 when some rows were bad, with 3 when all
   * were.
   */
  public static void main(String[] arguments) {
    // The mail server and the database library log; what matters of that we say ourselves.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try {
      Home home = Home.find();
      if (arguments.length > 0 && arguments[0].equals("import")) {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        int end = new ImportCommand(rest, home.usualData(), OUT).run();
        if (end != 0) {
          System.exit(end);
        }
        return;
      }
      if (arguments.length > 0 && arguments[0].equals("env")) {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        new EnvironmentCommand(rest, home.usualData()).print(OUT);
        return;
      }
      if (arguments.length > 0 && arguments[0].equals("audit")) {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        new AuditCommand(rest, home.usualData(), OUT).run();
        return;
      }
      if (arguments.length > 0 && OperatorCommand.WORDS.contains(arguments[0])) {
        new OperatorCommand(List.of(arguments), home, OUT).run();
        return;
      }
      Options options = Options.parse(List.of(arguments), home.usualData());
      if (options.help()) {
        OUT.print(help());
      } else if (options.prepare()) {
        new KeycloakFiles(home.keycloak()).prepare();
      } else {
        run(options);
      }
    } catch (StartFailure failure) {
      System.err.println(failure.sentence());
      System.exit(1);
    } catch (IOException | RuntimeException unforeseen) {
      System.err.println("Huifang cannot run because of something unforeseen: " + unforeseen);
      unforeseen.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(Options options) throws IOException {
    Instant begin = Instant.now();
    CompletableFuture<String> missed = new CompletableFuture<>();
    StackBuilder plan = Stack.builder();
    if (!options.due()) {
      Part.services().forEach(part -> plan.environment(part, "HUIFANG_DUE_ENABLED", "false"));
    }
    Stack stack =
        plan.dataDirectory(options.data())
            .ports(options.ports())
            .only(options.parts())
            .reset(options.reset())
            .demo(options.demo())
            .progress(OUT::println)
            .missed(missed::complete)
            .build();
    missed.thenAcceptAsync(sentence -> giveUp(stack, sentence), work -> new Thread(work).start());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAloud(stack), "stop"));
    OUT.println("Starting Huifang, data in " + options.data().toAbsolutePath().normalize());
    try {
      stack.start();
      if (options.demo() && options.due() && options.parts().equals(EnumSet.allOf(Part.class))) {
        loadDemo(stack);
      }
    } catch (RuntimeException e) {
      if (ending) {
        // The start was cut off, and whoever did that has said why and is tidying up.
        awaitEnd();
      }
      stack.stop();
      throw e;
    }
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    // Unpacking PostgreSQL needs a heap that the rest of the day does not: give it back.
    System.gc();
    OUT.print(new Welcome(stack, options.parts(), options.demo()).text(seconds));
    awaitEnd();
  }

  /** Without one of its parts the rest only looks as if it worked, and logs fill with errors. */
  private static void giveUp(Stack stack, String sentence) {
    if (ending) {
      return;
    }
    ending = true;
    System.err.println("\n" + sentence + "\nStopping the rest; the data stays");
    stack.stop();
    System.exit(1);
  }

  private static void loadDemo(Stack stack) throws IOException {
    Optional<DemoWorld> world = ServiceLoader.load(DemoWorld.class).findFirst();
    Path marker = stack.file("demo-loaded");
    if (world.isPresent() && !Files.exists(marker)) {
      OUT.println("Filling the demo organisation");
      try {
        world.get().load(stack);
      } catch (ApiFailure e) {
        if (ending) {
          throw e;
        }
        // Half a demo is better than a suite that does not start; --reset tries again.
        OUT.println("  demo: it stays incomplete. " + e.getMessage());
      }
      Files.writeString(marker, Instant.now().toString());
    }
    try {
      world.ifPresent(demo -> demo.goOn(stack));
    } catch (ApiFailure e) {
      OUT.println("  demo: its telephones are silent. " + e.getMessage());
    }
  }

  private static void stopAloud(Stack stack) {
    if (stack.stopping()) {
      // A failed start stops itself; the process must not end before that is done.
      stack.stop();
      return;
    }
    ending = true;
    OUT.println("\nStopping Huifang");
    stack.stop();
    OUT.println("Stopped");
  }

  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String help() throws IOException {
    try (InputStream text = Main.class.getResourceAsStream("help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
