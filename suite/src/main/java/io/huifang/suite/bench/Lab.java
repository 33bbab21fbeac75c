package io.huifang.suite.bench;

import io.huifang.suite.api.Api;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.launch.StackBuilder;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A stack of its own for one bench, as it would run in production, and deleted afterwards. */
public final class Lab implements AutoCloseable {
  /**
   * The compiler as it comes, a heap as in a small container, and the collector that takes the
   * least from two cores: G1 works beside the program, on cores that we do not have.
   */
  private static final List<String> JAVA =
      List.of("-Xms256m", "-Xmx512m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

  /**
   * A quarter of a small server, as PostgreSQL recommends; what {@code ./run} gives it is for a
   * laptop. Both sides of a comparison have it.
   */
  private static final String SHARED_BUFFERS = "512MB";

  /** What PostgreSQL has where nobody sets it; {@code ./run} keeps the disk of a laptop small. */
  private static final String LOG = "1GB";

  private static final Duration LOOK = Duration.ofSeconds(6);
  private final BenchOptions options;
  private final long begin = System.nanoTime();
  private final Thread stopper = new Thread(this::clear, "stop");
  private final Set<Part> started = EnumSet.noneOf(Part.class);
  private @Nullable Path folder;
  private @Nullable Path recording;
  private @Nullable Stack stack;
  private @Nullable HotStatements statements;
  private @Nullable Compilers compilers;

  Lab(BenchOptions options) {
    this.options = options;
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /** What was asked for on the command line. */
  public BenchOptions options() {
    return options;
  }

  /** Where the build is. */
  public Path checkout() {
    return Stack.builder().build().checkout();
  }

  /** Starts these parts. */
  public Stack start(Set<Part> parts) throws IOException {
    return start(parts, Stack.builder().openDoor());
  }

  /** Starts ticket-service with kpi-service as the only one that it tells anything. */
  public Stack startTicketAndKpi() throws IOException {
    StackBuilder builder = Stack.builder().openDoor();
    for (String absent : new String[] {"SURVEY", "ESCALATION"}) {
      // What is told to services that do not run would wait for ever.
      builder.environment(Part.TICKET, "HUIFANG_OUTBOX_SUBSCRIBERS_" + absent + "_TYPES", "none");
    }
    return start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET, Part.KPI), builder);
  }

  /** Starts replicas of escalation-service, which tell nobody anything. */
  public Stack startEscalation(int replicas) throws IOException {
    StackBuilder builder = Stack.builder().openDoor().replicas(Part.ESCALATION, replicas);
    for (String absent : new String[] {"TICKET", "SURVEY", "KPI"}) {
      builder.environment(
          Part.ESCALATION, "HUIFANG_OUTBOX_SUBSCRIBERS_" + absent + "_TYPES", "none");
    }
    return start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.ESCALATION), builder);
  }

  /** Starts so many replicas of ticket-service and kpi-service, which tell nobody anything. */
  public Stack startReplicas(int replicas) throws IOException {
    StackBuilder builder = Stack.builder().openDoor();
    builder.replicas(Part.TICKET, replicas).replicas(Part.KPI, replicas);
    for (String absent : List.of("SURVEY", "ESCALATION", "KPI")) {
      builder.environment(Part.TICKET, "HUIFANG_OUTBOX_SUBSCRIBERS_" + absent + "_TYPES", "none");
    }
    return start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET, Part.KPI), builder);
  }

  /** Starts these parts, with what the bench has asked of the builder. */
  private Stack start(Set<Part> parts, StackBuilder builder) throws IOException {
    Path target = Files.createDirectories(checkout().resolve("target"));
    // Beside the build, because a temporary folder in memory would make every fsync free.
    folder = Files.createTempDirectory(target, "bench-");
    if (options.profile()) {
      Part watched = watched(parts);
      recording = folder.resolve(watched.label() + ".jfr");
      builder.javaOptions(watched, Recording.options(recording));
      builder.databaseSetting("shared_preload_libraries", HotStatements.PRELOAD);
    }
    Stack built =
        builder
            .dataDirectory(folder.resolve("data"))
            .ports(Ports.free())
            .databaseSetting("shared_buffers", SHARED_BUFFERS)
            .databaseSetting("max_wal_size", LOG)
            .only(parts)
            .javaOptions(JAVA)
            .progress(this::say)
            .missed(this::abort)
            .build();
    stack = built;
    started.addAll(parts);
    say("starting " + parts.toString().toLowerCase(Locale.ROOT));
    built.start();
    return built;
  }

  /** The service that is recorded: the first one, because the others only take what it tells. */
  private static Part watched(Set<Part> parts) {
    return Part.services().stream()
        .filter(parts::contains)
        .findFirst()
        .orElseThrow(() -> new StartFailure("There is no service to be recorded"));
  }

  /** A line for the person who waits. */
  public void say(String line) {
    System.err.printf(
        Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, line.strip());
  }

  private void abort(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }

  /** A service as an administrator and as its siblings see it. */
  public Api api(String service) {
    Stack running = Objects.requireNonNull(stack, "not started");
    return new Api(running.url(service), running::serviceToken);
  }

  /**
   * Callers ask until the compilers of what runs have nothing more to do, few at a time so that
   * they get on with it.
   */
  public void settle(Work.Factory work) throws ExecutionException, InterruptedException {
    if (options.settle() == 0) {
      return;
    }
    say("%d callers ask until all code is compiled, %d s at most".formatted(2, options.settle()));
    compilersRest();
    Duration took =
        new Load(2, work).until(this::compilersRest, LOOK, Duration.ofSeconds(options.settle()));
    say("compiled after %d s".formatted(took.toSeconds()));
  }

  /** Whether the compilers of what runs have done next to nothing since this was last asked. */
  public boolean compilersRest() {
    if (compilers == null) {
      compilers = Compilers.of(Objects.requireNonNull(stack, "not started"), started);
    }
    return compilers.rest();
  }

  /** Remembers what statements cost from now on, if that was asked for. */
  public void countStatements() throws SQLException {
    if (options.profile()) {
      statements = HotStatements.begin(Objects.requireNonNull(stack, "not started"));
    }
  }

  /** Stops services, so that what follows has the machine to itself; recordings end with them. */
  public void stopServices() throws SQLException {
    Stack running = Objects.requireNonNull(stack, "not started");
    if (statements != null) {
      statements.print(System.err);
    }
    List<String> stopped = new ArrayList<>();
    for (Part part : Part.services()) {
      if (started.contains(part)) {
        running.service(part.label()).stop();
        stopped.add(part.label());
      }
    }
    say("stopped " + String.join(", ", stopped));
  }

  /** Ends what was measured in one piece; with {@code --quiet} it had to be quiet throughout. */
  public void endOfPiece(Quiet time) {
    if (!time.end()) {
      throw new StartFailure("The machine did not stay quiet while this was measured; try again");
    }
  }

  /** Tells the hottest methods of what is recorded in this time, if that was asked for. */
  public void tellHottest(Quiet time) throws IOException {
    if (options.profile()) {
      Path written = Objects.requireNonNull(recording, "not started");
      HotMethods.of(written, time).print(System.err);
    }
  }

  @Override
  public void close() {
    clear();
    Runtime.getRuntime().removeShutdownHook(stopper);
  }

  private synchronized void clear() {
    if (stack != null) {
      stack.stop();
    }
    if (folder != null) {
      try {
        DataDirectory.deleteTree(folder);
      } catch (IOException e) {
        throw new StartFailure(folder + " cannot be deleted: " + e, e);
      }
    }
  }
}
