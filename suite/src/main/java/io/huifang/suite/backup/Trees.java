package io.huifang.suite.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies folders with the permissions of their files. */
final class Trees {
  private Trees() {}

  /**
   * Copies what is wanted, in folders for the owner only. What vanishes meanwhile was not needed.
   *
   * @param wanted asked with the path of each file and folder below the first one
   */
  static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
    copy(from, from, to, wanted);
  }

  private static void copy(Path root, Path from, Path to, Predicate<Path> wanted)
      throws IOException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.copy(
            from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException gone) {
        return; // a table that was dropped, a file for sorting
      }
      return;
    }
    Files.createDirectories(to);
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> content = Files.list(from)) {
      for (Path child : content.sorted().toList()) {
        if (wanted.test(root.relativize(child))) {
          copy(root, child, to.resolve(child.getFileName().toString()), wanted);
        }
      }
    }
  }
}
