package io.huifang.kpi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.huifang.kpi.state.PromiseState;
import io.huifang.kpi.state.State;
import io.huifang.kpi.state.Withdrawn;
import io.huifang.platform.event.CloudEvent;
import io.huifang.testkit.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We understand every golden example that our producers have committed. */
class ContractsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @ParameterizedTest
  @ValueSource(strings = {"ticket-service", "survey-service", "escalation-service"})
  void takesTheExamplesOf(String producer) throws IOException {
    Path folder = Path.of("..", producer, "contracts");
    assumeTrue(
        Files.isDirectory(folder) && hasExamples(folder), producer + " has no contracts yet");
    List<JsonNode> examples = Contracts.examples(producer);
    StateReader reader = new StateReader();
    int taken = 0;
    for (JsonNode example : examples) {
      CloudEvent event = JSON.treeToValue(example, CloudEvent.class);
      SubjectKind kind = SubjectKind.of(event.type());
      if (kind != null) {
        Subject subject = reader.read(kind, event);
        assertThat(subject.version()).as(event.type()).isEqualTo(event.aggregateversion());
        if (isWithdrawn(subject.state())) {
          assertThat(subject.facts()).as(event.type()).isEmpty();
        } else if (kind != SubjectKind.AGENT && kind != SubjectKind.TEAM) {
          assertThat(subject.facts()).as(event.type()).isNotEmpty();
        }
        assertThat(
                reader
                    .stored(kind, subject.id(), 1, event.time(), StateReader.write(subject.state()))
                    .state())
            .isEqualTo(subject.state());
        CloudEvent tomorrow = JSON.treeToValue(Contracts.grown(example), CloudEvent.class);
        assertThat(reader.read(kind, tomorrow).state())
            .as(event.type() + " with a field more")
            .isEqualTo(subject.state());
        taken++;
      }
    }
    assertThat(taken).as("examples of " + producer).isPositive();
  }

  private static boolean isWithdrawn(State state) {
    return state instanceof Withdrawn
        || state instanceof PromiseState promise && promise.state().equals("WITHDRAWN");
  }

  private static boolean hasExamples(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".example.json"));
    }
  }
}
