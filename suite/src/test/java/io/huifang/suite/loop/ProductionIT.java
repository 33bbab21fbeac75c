package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged service, started as somebody would who has not read the documentation. */
class ProductionIT {
  private final Rehearsal rehearsal = Rehearsal.get();

  @Test
  void dangerousSettingsAreAllNamedInOneMessageAndNothingStarts() throws Exception {
    String password = rehearsal.stack.database().password("escalation");
    Path log = Path.of("target", "production.log").toAbsolutePath();
    Process service =
        start(
            log,
            Map.of(
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "HUIFANG_CLOCK_OFFSET_FILE", "/tmp/secret-place",
                "HUIFANG_NOTIFY_ALLOWED_HOSTS", "secret-host",
                "HUIFANG_KPI_URL", "http://secret-host.example.com",
                "HUIFANG_SMTP_HOST", "secret-host.example.com",
                "HUIFANG_SMTP_STARTTLS", "DISABLED"));
    try {
      assertThat(service.waitFor(90, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      service.destroyForcibly();
    }

    assertThat(service.exitValue()).isNotZero();
    String text = Files.readString(log);
    String message = text.substring(text.indexOf("Not started, these settings"));
    assertThat(message.lines().skip(1).takeWhile(line -> line.startsWith("  ")))
        .extracting(line -> line.strip().replaceAll(":.*", ""))
        .containsExactlyInAnyOrder(
            "HUIFANG_SESSION_SECRET",
            "HUIFANG_OIDC_CLIENT_SECRET",
            "HUIFANG_PAGES_CLIENT_SECRET",
            "HUIFANG_CLOCK_OFFSET_FILE",
            "HUIFANG_NOTIFY_ALLOWED_HOSTS",
            "HUIFANG_KPI_URL",
            "HUIFANG_SMTP_STARTTLS");
    assertThat(text).contains("Unwise in production: HUIFANG_ZONE").doesNotContain(password);
    assertThat(message).doesNotContain("secret-host", "secret-place");
  }

  private Process start(Path log, Map<String, String> settings) throws IOException {
    Path jar = Path.of("../escalation-service/target/quarkus-app/quarkus-run.jar");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-jar",
            jar.toAbsolutePath().toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("HUIFANG") || key.startsWith("QUARKUS"));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL", rehearsal.stack.database().jdbcUrl("escalation"));
    environment.put("QUARKUS_DATASOURCE_USERNAME", "escalation");
    environment.putAll(settings);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
