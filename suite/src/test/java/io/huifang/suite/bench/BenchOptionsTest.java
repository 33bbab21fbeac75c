package io.huifang.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.process.StartFailure;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {
  private static BenchOptions parse(String... arguments) {
    return BenchOptions.parse(List.of(arguments));
  }

  @Test
  void aNameIsEnough() {
    assertThat(parse("intake"))
        .isEqualTo(
            new BenchOptions("intake", 30, 15, 240, 16, 30_000, 10_000_000, 100, false, false));
  }

  @Test
  void optionsStandAnywhereWithOrWithoutEqualsSign() {
    assertThat(
            parse(
                "--seconds=5",
                "events",
                "--connections",
                "64",
                "--events",
                "100",
                "--settle",
                "0",
                "--profile"))
        .isEqualTo(new BenchOptions("events", 5, 15, 0, 64, 100, 10_000_000, 100, true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "--second,no '--second'",
    "--seconds=0,from 1 to",
    "--seconds=x,'x'",
    "--connections,from 1 to"
  })
  void whatIsWrongIsSaidInASentence(String argument, String sentence) {
    assertThatThrownBy(() -> parse("intake", argument))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aSecondNameIsRefused() {
    assertThatThrownBy(() -> parse("intake", "import")).isInstanceOf(StartFailure.class);
  }

  @Test
  void benchesHaveNamesOfTheirOwnAndSayWhatTheyDo() {
    List<Bench> benches =
        ServiceLoader.load(Bench.class).stream().map(ServiceLoader.Provider::get).toList();

    assertThat(benches).extracting(Bench::name).doesNotHaveDuplicates().contains("intake");
    assertThat(benches).allMatch(bench -> bench.about().length() < 80);
  }
}
