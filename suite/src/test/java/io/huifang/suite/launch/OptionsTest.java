package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.process.StartFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), Path.of("usual"));
  }

  @Test
  void nothingAskedForMeansEverythingOnTheDocumentedPorts() {
    Options options = parse();

    assertThat(options.parts()).containsExactly(Part.values());
    assertThat(options.data()).isEqualTo(Path.of("usual"));
    assertThat(options.demo()).isTrue();
    assertThat(options.due()).isTrue();
    assertThat(parse("--no-due").due()).isFalse();
    assertThat(options.ports().get(Port.KPI)).isEqualTo(8084);
    assertThat(options.ports().get(Port.SMTP)).isEqualTo(2525);
  }

  @Test
  void singlePortWinsOverTheBaseWhereverItStands() {
    Options options = parse("--ticket-port=9999", "--port-base", "7000");

    assertThat(options.ports().get(Port.TICKET)).isEqualTo(9999);
    assertThat(options.ports().get(Port.KEYCLOAK)).isEqualTo(7000);
    assertThat(options.ports().get(Port.DATABASE)).isEqualTo(7007);
  }

  @ParameterizedTest
  @CsvSource({
    "--tikcet-port,no option",
    "start,no option",
    "--data,needs a value",
    "--port-base=65530,needs a port",
    "--kpi-port=0,needs a port",
    "--kpi-port=x,needs a port",
    "--only=mars,no part"
  })
  void whatIsWrongIsSaidInASentence(String argument, String sentence) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void helpNamesEveryPortOption() throws Exception {
    String help =
        new String(
            Options.class.getResourceAsStream("help.txt").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);

    for (Port port : Port.values()) {
      assertThat(help).contains(port.option() + " N").contains("(" + port.usual() + ")");
    }
  }
}
