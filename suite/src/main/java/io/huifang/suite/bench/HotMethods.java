package io.huifang.suite.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a recorded program spent its time: in which method, in which library, and which method of
 * ours had asked for it.
 */
final class HotMethods {
  private static final int SHOWN = 30;
  private static final Pattern LIBRARY = Pattern.compile("(?:[a-z]\\w*\\.){1,3}");

  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> libraries = new HashMap<>();
  private final Map<String, Integer> ours = new HashMap<>();
  private int samples;

  private HotMethods() {}

  static HotMethods of(Path recording, Quiet time) throws IOException {
    HotMethods hot = new HotMethods();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && time.covers(event.getStartTime())) {
          hot.add(event.getStackTrace());
        }
      }
    }
    return hot;
  }

  private void add(RecordedStackTrace trace) {
    if (trace == null || trace.getFrames().isEmpty()) {
      return;
    }
    samples++;
    List<String> frames = trace.getFrames().stream().map(HotMethods::name).toList();
    count(methods, frames.get(0));
    Matcher library = LIBRARY.matcher(frames.get(0));
    count(libraries, library.lookingAt() ? library.group() : frames.get(0));
    count(ours, frames.stream().filter(HotMethods::isOurs).findFirst().orElse("nothing of ours"));
  }

  private static void count(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  /** What people wrote: proxies and interceptors that the build makes have an underscore. */
  private static boolean isOurs(String method) {
    return method.startsWith("io.huifang.") && !method.contains("_");
  }

  void print(PrintStream out) {
    out.printf("%d samples of running Java code%n", samples);
    print(out, "in the method", methods);
    print(out, "in the library", libraries);
    print(out, "asked for by", ours);
  }

  private void print(PrintStream out, String title, Map<String, Integer> counts) {
    out.println("  " + title);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .forEach(
            entry ->
                out.printf("  %5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
  }
}
