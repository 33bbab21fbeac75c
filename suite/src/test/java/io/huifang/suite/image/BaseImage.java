package io.huifang.suite.image;

import io.huifang.suite.data.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An image with the JVM of this test and the libraries that it needs, and nothing else: where no
 * registry can be reached it stands for the one that an operator chooses.
 */
final class BaseImage {
  static final String NAME = "localhost/huifang-base:test";
  private static final Set<String> LEFT_OUT = Set.of("jmods", "include", "man", "legal", "docs");
  private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

  private BaseImage() {}

  static void build(Buildah buildah, Path folder) throws IOException, InterruptedException {
    Path root = Files.createDirectories(folder.resolve("base"));
    Path java = Path.of(System.getProperty("java.home"));
    Path target = root.resolve("opt/java");
    Set<Path> libraries = new TreeSet<>();
    try (Stream<Path> all = Files.walk(java, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Path inside = java.relativize(file);
        if (LEFT_OUT.contains(inside.getName(0).toString()) || inside.endsWith("src.zip")) {
          continue;
        }
        copy(file, target.resolve(inside.toString()));
        if (file.toString().endsWith(".so") || inside.startsWith("bin")) {
          libraries.addAll(libraries(file));
        }
      }
    }
    for (Path library : libraries) {
      if (!library.startsWith(java)) {
        copy(library, root.resolve(library.toString().substring(1)));
      }
    }
    Files.createDirectories(root.resolve("tmp"));
    Files.setPosixFilePermissions(
        root.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));
    String container = buildah.run(List.of("from", "scratch")).strip();
    buildah.run(List.of("copy", "-q", container, root.toString(), "/"));
    buildah.run(
        List.of(
            "config", "--env", "PATH=/opt/java/bin", "--env", "JAVA_HOME=/opt/java", container));
    buildah.run(List.of("commit", "-q", "--rm", container, NAME));
    DataDirectory.deleteTree(root);
  }

  /** What a program or library is linked with, as the loader finds it. */
  private static Set<Path> libraries(Path file) throws IOException, InterruptedException {
    Process ldd = new ProcessBuilder("ldd", file.toString()).redirectErrorStream(true).start();
    String text = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ldd.waitFor();
    Set<Path> found = new TreeSet<>();
    Matcher line = LIBRARY.matcher(text);
    while (line.find()) {
      found.add(Path.of(line.group(1)));
    }
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from.toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
  }
}
