package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.process.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentCommandTest {
  @TempDir Path data;

  @Test
  void printsWhatAShellCanTake() throws Exception {
    Files.writeString(data.resolve("secrets.properties"), "database.ticket=abc\n");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new EnvironmentCommand(
            List.of("ticket", "--data", data.toString(), "--ticket-port", "9001"), Path.of("none"))
        .print(new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.matches("export [A-Z_]+='[^']+'"))
        .contains(
            "export QUARKUS_HTTP_PORT='9001'",
            "export QUARKUS_DATASOURCE_PASSWORD='abc'",
            "export QUARKUS_DATASOURCE_JDBC_URL='jdbc:postgresql://127.0.0.1:5433/ticket'",
            "export HUIFANG_OIDC_CLIENT_ID='ticket-service'",
            "export HUIFANG_KPI_URL='http://localhost:8084'");
  }

  @Test
  void saysWhatItNeeds() {
    assertThatThrownBy(() -> new EnvironmentCommand(List.of("ticket"), data))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("./run first");
    assertThatThrownBy(() -> new EnvironmentCommand(List.of(), data)).hasMessageContaining("Usage");
    assertThatThrownBy(() -> new EnvironmentCommand(List.of("mail"), data))
        .hasMessageContaining("mail is not a service");
  }
}
