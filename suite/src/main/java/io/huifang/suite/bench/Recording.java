package io.huifang.suite.bench;

import java.nio.file.Path;
import java.util.List;

/** A flight recording of a service, written when it is stopped. */
final class Recording {
  private Recording() {}

  static List<String> options(Path file) {
    return List.of(
        "-XX:StartFlightRecording=filename=" + file + ",settings=profile,dumponexit=true",
        // The usual 64 frames end inside the framework, before our own come.
        "-XX:FlightRecorderOptions=stackdepth=160",
        "-Xlog:jfr+startup=off");
  }
}
