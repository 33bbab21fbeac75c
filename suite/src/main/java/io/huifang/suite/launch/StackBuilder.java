package io.huifang.suite.launch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a {@link Stack} consists of and where it keeps its data. */
public final class StackBuilder {
  final Home home = Home.find();
  Path dataDirectory = home.usualData();
  Ports ports = Ports.usual();
  Set<Part> parts = EnumSet.allOf(Part.class);
  List<String> javaOptions = ServiceSettings.MODEST;
  @Nullable Path clockOffsetFile;
  boolean reset;
  boolean demo = true;
  Consumer<String> progress = line -> {};
  Consumer<String> missed = sentence -> progress.accept(sentence);
  final Map<Part, Map<String, String>> extra = new EnumMap<>(Part.class);
  final Map<String, String> databaseSettings = new HashMap<>();
  final Map<Part, List<String>> moreJava = new EnumMap<>(Part.class);
  private final Map<Part, Home> releases = new ConcurrentHashMap<>();
  private final Map<Part, Integer> replicas = new EnumMap<>(Part.class);

  StackBuilder() {}

  /** Where everything is kept; the default is that of ./run. */
  public StackBuilder dataDirectory(Path folder) {
    dataDirectory = folder;
    return this;
  }

  /** Which ports to use; {@link Ports#free()} in tests. */
  public StackBuilder ports(Ports chosen) {
    ports = chosen;
    return this;
  }

  /** Only these parts. */
  public StackBuilder only(Set<Part> chosen) {
    parts = EnumSet.copyOf(chosen);
    return this;
  }

  /** An environment variable more for one service. */
  public StackBuilder environment(Part service, String name, String value) {
    extra.computeIfAbsent(service, any -> new HashMap<>()).put(name, value);
    return this;
  }

  /** A setting of the PostgreSQL server, for those who measure it. */
  public StackBuilder databaseSetting(String name, String value) {
    databaseSettings.put(name, value);
    return this;
  }

  /**
   * No limits by address or caller: one test or bench asks more, from one address, than all the
   * people of a site. What a single request may bring, and how long it may take, stays limited.
   */
  public StackBuilder openDoor() {
    for (Part service : Part.services()) {
      for (String rate : List.of("ADDRESS", "POSTS", "LINK", "GUESSES", "CALLER")) {
        environment(service, "HUIFANG_DOOR_RATES_" + rate, "0");
      }
      environment(service, "HUIFANG_DOOR_CONNECTIONS_PER_ADDRESS", "0");
    }
    return this;
  }

  /** JVM options of the services instead of the modest ones; a load test wants others. */
  public StackBuilder javaOptions(List<String> options) {
    javaOptions = List.copyOf(options);
    return this;
  }

  /** JVM options of one service, after those of all. */
  public StackBuilder javaOptions(Part service, List<String> more) {
    moreJava.put(service, List.copyOf(more));
    return this;
  }

  /** So many processes of a service behind one address; the siblings know only that address. */
  public StackBuilder replicas(Part service, int number) {
    if (!service.isService() || number < 1) {
      throw new IllegalArgumentException(number + " replicas of " + service.label());
    }
    replicas.put(service, number);
    return this;
  }

  /** A service out of another checkout than this one, such as that of the release before. */
  public StackBuilder release(Part service, Path checkout) {
    Home other = new Home(checkout.toAbsolutePath());
    other.checkBuilt(service);
    releases.put(service, other);
    return this;
  }

  Path jar(Part service) {
    return releases.getOrDefault(service, home).jar(service);
  }

  int replicas(Part service) {
    return replicas.getOrDefault(service, 1);
  }

  /** The file by which a test moves the clock of all services. */
  public StackBuilder clockOffsetFile(Path file) {
    clockOffsetFile = file;
    return this;
  }

  /** Empties the data folder before the start. */
  public StackBuilder reset(boolean wanted) {
    reset = wanted;
    return this;
  }

  /** Whether the people of the demo may log in; else there is an administrator only. */
  public StackBuilder demo(boolean wanted) {
    demo = wanted;
    return this;
  }

  /** Gets a line whenever something happened that a person at the terminal wants to know. */
  public StackBuilder progress(Consumer<String> listener) {
    progress = listener;
    return this;
  }

  /**
   * Gets a sentence when a component ended although nobody stopped it. The others go on; without a
   * listener the sentence is progress.
   */
  public StackBuilder missed(Consumer<String> listener) {
    missed = listener;
    return this;
  }

  /** The stack, not started yet. */
  public Stack build() {
    return new Stack(this);
  }
}
