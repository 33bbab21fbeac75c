package io.huifang.suite.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.HttpProbe;
import io.huifang.suite.process.Pause;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The image of ticket-service, built with k8s/Dockerfile and buildah (a Debian package); skipped
 * where that is not installed.
 */
class ImageIT {
  private static final String IMAGE = "localhost/huifang/ticket-service:test";
  private static final long READY_WITHIN_MILLIS = 180_000;
  private static final Path FOLDER = Path.of("target", "image").toAbsolutePath();
  private static final Buildah BUILDAH = new Buildah(FOLDER);
  private static Stack stack = null;

  @BeforeAll
  static void build() throws Exception {
    assumeTrue(Buildah.usable(), "buildah is not installed, or this is not root");
    Path home = Stack.builder().build().checkout();
    assumeTrue(
        Files.exists(home.resolve("ticket-service/target/bom.json")),
        "the build left the bill of materials out (-Dcyclonedx.skip)");
    DataDirectory.deleteTree(FOLDER);
    Files.createDirectories(FOLDER);
    stack =
        Stack.builder()
            .dataDirectory(FOLDER.resolve("data"))
            .reset(true)
            .ports(Ports.free())
            .only(EnumSet.of(Part.DATABASE, Part.IDENTITY))
            .build();
    BaseImage.build(BUILDAH, FOLDER);
    BUILDAH.run(
        List.of(
            "bud",
            "--isolation",
            "chroot",
            "--layers=false",
            "--build-arg",
            "BASE=" + BaseImage.NAME,
            "-f",
            home.resolve("k8s/Dockerfile").toString(),
            "-t",
            IMAGE,
            home.resolve("ticket-service/target").toString()));
    stack.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (stack != null) {
      stack.stop();
      DataDirectory.deleteTree(FOLDER);
    }
  }

  @Test
  void whoRunsInItOwnsNothingInIt() throws Exception {
    String container = BUILDAH.run(List.of("from", IMAGE)).strip();
    Path root = Path.of(BUILDAH.run(List.of("mount", container)).strip());
    List<Path> open = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root.resolve("app"))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        boolean others =
            Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        if (others || !Files.getAttribute(file, "unix:uid").equals(0)) {
          open.add(file);
        }
      }
    }
    assertThat(open).as("files that somebody but root may change").isEmpty();
    assertThat(root.resolve("app/app.jsa")).isRegularFile();
    assertThat(Files.readString(root.resolve("app/sbom.cdx.json")))
        .contains("CycloneDX", "quarkus-rest");
    assertThat(root.resolve("bin/sh")).doesNotExist();
    BUILDAH.run(List.of("rm", container));
  }

  @Test
  void itStartsAsNobodyWithItsClassesFromTheArchive() throws Exception {
    String container = BUILDAH.run(List.of("from", IMAGE)).strip();
    // ends with an error where the archive does not fit what is there
    BUILDAH.run(
        inside(
            container,
            Map.of(),
            List.of(
                "java",
                "-Xshare:on",
                "-Dquarkus.appcds.generate=true",
                "-jar",
                "quarkus-run.jar")));
    double with = start(container, Map.of());
    double without = start(container, Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=60"));
    System.out.printf("  ready after %.1f s, without the archive %.1f s%n", with, without);
    BUILDAH.run(List.of("rm", container));
  }

  /** Seconds from the start to the first answer that it is ready. */
  private static double start(String container, Map<String, String> more) throws Exception {
    int port = freePort();
    Map<String, String> environment = new TreeMap<>(environment(port));
    environment.putAll(more);
    Path log = FOLDER.resolve("service-" + port + ".log");
    long begin = System.nanoTime();
    Process process =
        BUILDAH.start(
            inside(container, environment, List.of("java", "-jar", "quarkus-run.jar")), log);
    try {
      URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
      while (!HttpProbe.answers(ready)) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        assertThat((System.nanoTime() - begin) / 1_000_000)
            .as(Files.readString(log))
            .isLessThan(READY_WITHIN_MILLIS);
        Pause.milliseconds(50);
      }
      double took = (System.nanoTime() - begin) / 1e9;
      ProcessHandle java = service(process);
      assertThat(Files.readAllLines(Path.of("/proc", "" + java.pid(), "status")))
          .anyMatch(line -> line.matches("Uid:\\s+10001\\s+10001\\s+10001\\s+10001"));
      java.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends when told to").isTrue();
      return took;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static ProcessHandle service(Process buildah) {
    return buildah
        .descendants()
        .filter(one -> one.info().command().filter(name -> name.endsWith("/java")).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> inside(
      String container, Map<String, String> environment, List<String> command) {
    List<String> all =
        new ArrayList<>(List.of("run", "--isolation", "chroot", "--network", "host"));
    environment.forEach((name, value) -> all.addAll(List.of("--env", name + "=" + value)));
    all.add(container);
    all.add("--");
    all.addAll(command);
    return all;
  }

  private static Map<String, String> environment(int port) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", "" + port);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.database().jdbcUrl("ticket"));
    environment.put("QUARKUS_DATASOURCE_USERNAME", "ticket");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", stack.database().password("ticket"));
    environment.put("HUIFANG_OIDC_URL", stack.identity().issuer());
    environment.put("HUIFANG_OIDC_CLIENT_SECRET", stack.identity().secret("ticket-service"));
    environment.put("HUIFANG_PAGES_CLIENT_SECRET", stack.identity().pagesSecret("ticket-service"));
    environment.put("HUIFANG_SESSION_SECRET", "only-for-this-test-only-for-this-test");
    return environment;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
