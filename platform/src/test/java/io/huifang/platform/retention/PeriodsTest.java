package io.huifang.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
  /** Half past two at night in Berlin. */
  private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");

  private static final KeptKind LETTERS = new Letters();
  private static final String SETTING = "huifang.retention.letters";

  @Test
  void whatIsNotSetIsKeptAsUsual() {
    assertThat(with(Map.of()).before(LETTERS)).contains(Instant.parse("2025-03-29T00:30:00Z"));
    assertThat(with(Map.of(SETTING, "never")).before(LETTERS)).isEmpty();
    assertThat(with(Map.of(SETTING, " P1M ")).before(LETTERS))
        .contains(Instant.parse("2026-02-28T00:30:00Z"));
  }

  @Test
  void anEnvironmentVariableIsASetting() {
    assertThat(with(Map.of("HUIFANG_RETENTION_LETTERS", "Never")).before(LETTERS)).isNotEmpty();
    assertThat(env("HUIFANG_RETENTION_LETTERS", "Never").before(LETTERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-P1Y", "P-1D", "P1Y-13M", "P0D", "PT5H", "1Y", "soon", "P2000Y", "P9999999999D"})
  void whatCannotBeObeyedStopsTheStart(String text) {
    assertThatThrownBy(() -> with(Map.of(SETTING, text)).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SETTING)
        .hasMessageContaining(text);
  }

  @Test
  void theHourIsThatOfTheSite() {
    assertThat(with(Map.of()).nextRun()).isEqualTo("2026-03-29T01:00:00Z"); // summer time begins
    assertThat(with(Map.of("huifang.retention.at", "01:00")).nextRun())
        .isEqualTo("2026-03-29T23:00:00Z");
    assertThatThrownBy(() -> with(Map.of("huifang.retention.at", "night")).check())
        .hasMessageContaining("huifang.retention.at");
  }

  private static Periods with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("huifang.zone", "Europe/Berlin");
    return periods(
        new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(all, "test", 1)));
  }

  private static Periods env(String name, String value) {
    return periods(
        new SmallRyeConfigBuilder()
            .withSources(
                new io.smallrye.config.EnvConfigSource(
                    Map.of(name, value, "HUIFANG_ZONE", "UTC"), 1)));
  }

  private static Periods periods(SmallRyeConfigBuilder config) {
    return new Periods(List.of(LETTERS), config.build(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static final class Letters implements KeptKind {
    @Override
    public String name() {
      return "letters";
    }

    @Override
    public String describes() {
      return "Letters";
    }

    @Override
    public String usually() {
      return "P1Y";
    }

    @Override
    public String due() {
      return "select id from letter where at < :before";
    }

    @Override
    public void letGo(List<UUID> ids) {
      throw new AssertionError("nobody asked for that");
    }
  }
}
