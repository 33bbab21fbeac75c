package io.huifang.suite.bench;

import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at the just-in-time compilers of services. A service that was started a minute ago runs
 * mostly interpreted code, the longer the busier it is, because its compilers get a share of two
 * cores like everybody else: what is measured then is the compiler.
 */
final class Compilers {
  /** Milliseconds of compiling in a second, per service, that no longer matter. */
  private static final double REST = 15;

  private final List<Long> services;
  private long last;
  private long at = System.nanoTime();

  private Compilers(List<Long> services) {
    this.services = services;
    this.last = millis();
  }

  /** Of these services. */
  static Compilers of(Stack stack, Collection<Part> parts) {
    return new Compilers(
        parts.stream()
            .filter(Part.services()::contains)
            .map(part -> stack.service(part.label()).pid())
            .toList());
  }

  /** Whether they have done next to nothing since the last look. */
  boolean rest() {
    long now = millis();
    long time = System.nanoTime();
    double perSecond = (now - last) / ((time - at) / 1e9);
    last = now;
    at = time;
    return perSecond < REST * services.size();
  }

  private long millis() {
    return services.stream().mapToLong(Compilers::millis).sum();
  }

  private static long millis(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.mapToLong(Compilers::compiling).sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long compiling(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).contains("Compiler")
          ? CpuTimes.millis(thread.resolve("stat"))
          : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
