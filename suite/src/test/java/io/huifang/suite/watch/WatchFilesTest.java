package io.huifang.suite.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchFilesTest {
  @Test
  void everyAlertLeadsToItsEntry() {
    Map<String, String> alerts = WatchFiles.alerts();
    String operations = WatchFiles.operations();

    assertThat(alerts).hasSizeGreaterThan(10);
    assertThat(WatchFiles.runbooks())
        .isEqualTo(
            alerts.keySet().stream()
                .map(name -> "docs/operations.md#alert-" + name.toLowerCase(Locale.ROOT))
                .toList());
    assertThat(alerts.keySet())
        .allSatisfy(name -> assertThat(operations).contains("\n### Alert " + name + "\n"));
    assertThat(operations.split("\n### Alert ", -1)).hasSize(alerts.size() + 1);
  }

  @Test
  void everyMetricOfOursIsExplained() {
    String operations = WatchFiles.operations();

    assertThat(WatchFiles.metrics().stream().filter(name -> name.startsWith("huifang_")))
        .hasSizeGreaterThan(15)
        .allSatisfy(name -> assertThat(operations).contains(name));
  }

  @Test
  void whatEveryReplicaTellsIsNotAdded() {
    List<String> expressions =
        WatchFiles.dashboards().values().stream().flatMap(List::stream).toList();

    assertThat(expressions).hasSizeGreaterThan(25);
    assertThat(expressions)
        .filteredOn(expression -> expression.matches("^sum[^(]*\\(huifang_.*"))
        .isEmpty();
    assertThat(WatchFiles.alerts().values())
        .filteredOn(expression -> expression.matches("^sum[^(]*\\(huifang_.*"))
        .isEmpty();
  }
}
