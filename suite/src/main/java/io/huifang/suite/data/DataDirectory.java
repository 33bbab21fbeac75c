package io.huifang.suite.data;

import io.huifang.suite.process.PidFile;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one local installation, held by one launcher at a time. */
public final class DataDirectory implements AutoCloseable {
  private static final String MARKER = "huifang-data";
  private static final long NEEDED_BYTES = 1L << 30;

  private final Path root;
  private final RunLock lock;

  private DataDirectory(Path root, RunLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Creates the folder if needed and takes it for this process; refuses what is not ours. */
  public static DataDirectory claim(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new StartFailure(root + " is a file, but the data folder must be a folder");
      }
      refuseForeign(root);
      Files.createDirectories(root);
      // Secrets and customer data live here: nobody else on the machine may look inside.
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      Files.writeString(
          root.resolve(MARKER), "Created by ./run. Remove with: ./run --reset, or delete it.\n");
    } catch (IOException e) {
      throw new StartFailure(
          "The data folder " + root + " cannot be created or written; choose another with --data",
          e);
    }
    return new DataDirectory(root, RunLock.take(root.resolve("launcher.lock")));
  }

  private static void refuseForeign(Path root) throws IOException {
    if (!Files.isDirectory(root) || Files.exists(root.resolve(MARKER))) {
      return;
    }
    try (Stream<Path> content = Files.list(root)) {
      if (content.findAny().isPresent()) {
        throw new StartFailure(
            root + " holds other things than Huifang data; choose an empty folder with --data");
      }
    }
  }

  /** Refuses to start on a disk that would soon be full. */
  public void checkSpace() {
    try {
      long free = Files.getFileStore(root).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new StartFailure(
            "Only " + (free >> 20) + " MiB are free at " + root + ", 1024 MiB are needed");
      }
    } catch (IOException e) {
      throw new StartFailure("The free space at " + root + " cannot be found out", e);
    }
  }

  /** Deletes everything but the marker and the lock. */
  public void reset() {
    try (Stream<Path> content = Files.list(root)) {
      List<Path> doomed =
          content
              .filter(path -> !path.endsWith(MARKER) && !path.endsWith("launcher.lock"))
              .toList();
      for (Path path : doomed) {
        deleteTree(path);
      }
    } catch (IOException e) {
      throw new StartFailure("The data folder " + root + " cannot be emptied: " + e, e);
    }
  }

  /** Deletes a file, or a folder with its content; links are removed, never followed. */
  public static void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> content = Files.list(path)) {
        for (Path child : content.toList()) {
          deleteTree(child);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** A file or folder below it. */
  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** The log of a component. */
  public Path log(String component) {
    return root.resolve("logs").resolve(component + ".log");
  }

  /** Where the process of a component is remembered. */
  public PidFile pidFile(String component) {
    return new PidFile(root.resolve("pids").resolve(component));
  }

  /** Passwords of this installation. */
  public Secrets secrets() {
    return new Secrets(root.resolve(Secrets.FILE));
  }

  @Override
  public void close() {
    lock.close();
  }
}
