package io.huifang.suite.backup;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** A folder that holds one backup: the files of PostgreSQL, the secrets and what else is kept. */
public record BackupFolder(Path root) {
  private static final String MARKER = "huifang-backup";

  /**
   * A new one, which nobody else may look into: secrets and everything about customers is in it.
   *
   * @throws StartFailure if there is something in the folder
   */
  static BackupFolder create(Path root) {
    try {
      if (Files.exists(root) && (!Files.isDirectory(root) || !isEmpty(root))) {
        throw new StartFailure(root + " is there already; name a folder that is not");
      }
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      return new BackupFolder(root);
    } catch (IOException e) {
      throw new StartFailure("The backup cannot be written to " + root + ": " + e, e);
    }
  }

  /**
   * A complete one.
   *
   * @throws StartFailure if it is none
   */
  public static BackupFolder open(Path root) {
    BackupFolder folder = new BackupFolder(root);
    if (!Files.exists(root.resolve(MARKER))) {
      throw new StartFailure(
          root + " is no backup of Huifang, or one that was cut off: it has no file " + MARKER);
    }
    return folder;
  }

  /** Written last: what has it is complete. */
  void complete(String text) throws IOException {
    Files.writeString(root.resolve(MARKER), text);
  }

  /** When and how it was taken, in a line. */
  public String text() {
    try {
      return Files.readString(root.resolve(MARKER)).strip();
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + root.resolve(MARKER), e);
    }
  }

  /** What belongs into the data folder, laid out like it. */
  public Path data() {
    return root.resolve("data");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }
}
