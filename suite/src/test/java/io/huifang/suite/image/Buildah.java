package io.huifang.suite.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Builds and runs images without a daemon and without a registry; everything stays in one folder.
 */
final class Buildah {
  private static final Path PROGRAM = Path.of("/usr/bin/buildah");
  private static final long PATIENCE_MINUTES = 10;
  private final Path folder;

  /** Keeps images in this folder. */
  Buildah(Path folder) {
    this.folder = folder;
  }

  /**
   * Whether it can be used here: installed, and by somebody who may change the root of a process.
   */
  static boolean usable() {
    return Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
  }

  /**
   * Runs a command to its end.
   *
   * @return what it said
   */
  String run(List<String> arguments) throws IOException, InterruptedException {
    File said = File.createTempFile("buildah", ".out", folder.toFile());
    Process process = start(arguments, said.toPath());
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("No end of " + arguments);
    }
    String text = Files.readString(said.toPath());
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          arguments + " ended with " + process.exitValue() + ": " + text);
    }
    return text;
  }

  /** Begins a command, whose words go into a file. */
  Process start(List<String> arguments, Path said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.toString());
    // no driver that a kernel or a file system might not have
    command.addAll(List.of("--storage-driver", "vfs"));
    command.addAll(List.of("--root", folder.resolve("root").toString()));
    command.addAll(List.of("--runroot", folder.resolve("run").toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(said.toFile())
        .start();
  }
}
