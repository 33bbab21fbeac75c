package io.huifang.suite.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
  @TempDir Path folder;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private HttpServer health;
  private Supervised supervised;

  @BeforeEach
  void aProgramThatEndsWhenToldTo() throws Exception {
    health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    health.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    health.start();
    Path program = folder.resolve("Sleeper.java");
    Files.writeString(
        program,
        """
        class Sleeper {
          public static void main(String[] a) throws Exception {
            System.out.println("about to fail");
            while (!new java.io.File(a[0]).exists()) Thread.sleep(20);
            System.exit(3);
          }
        }
        """);
    supervised = new Supervised(new JavaProcess(spec(program)), said::add);
    supervised.start();
  }

  @AfterEach
  void stop() {
    supervised.stop();
    health.stop(0);
  }

  @Test
  void whatEndsByItselfIsMissedWithCodeAndLogAndStaysDown() throws Exception {
    Files.createFile(folder.resolve("end"));

    assertThat(said.poll(20, TimeUnit.SECONDS))
        .startsWith("sleeper ended although nobody stopped it (exit code 3)")
        .contains("sleeper.log")
        .contains("about to fail");
    assertThat(said.poll(500, TimeUnit.MILLISECONDS)).isNull();
    assertThat(supervised.running()).isFalse();
  }

  @Test
  void aSignalFromOutsideIsNamed() throws Exception {
    ProcessHandle.of(supervised.pid()).orElseThrow().destroyForcibly();

    assertThat(said.poll(20, TimeUnit.SECONDS)).contains("exit code 137, by signal 9");
  }

  @Test
  void whatATestKillsIsMissedByNobodyAndCanBeStartedAgain() throws Exception {
    supervised.kill();
    assertThat(supervised.running()).isFalse();
    supervised.start();
    assertThat(supervised.running()).isTrue();
    supervised.stop();

    assertThat(said.poll(500, TimeUnit.MILLISECONDS)).isNull();
  }

  private JavaProcess.Spec spec(Path program) {
    return new JavaProcess.Spec(
        "sleeper",
        () ->
            List.of(
                "-XX:TieredStopAtLevel=1", program.toString(), folder.resolve("end").toString()),
        Map.of(),
        folder,
        folder.resolve("sleeper.log"),
        new PidFile(folder.resolve("pid")),
        URI.create("http://127.0.0.1:" + health.getAddress().getPort() + "/"),
        Duration.ofSeconds(20));
  }
}
