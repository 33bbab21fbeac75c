package io.huifang.survey.text.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huifang.survey.text.terms.TermCount;
import io.huifang.survey.text.terms.TermOrder;
import io.huifang.survey.text.terms.TermReport;
import io.huifang.survey.text.terms.TermTotals;
import io.huifang.survey.text.words.Segmenter;
import io.huifang.survey.text.words.Terms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real comments with labels, read where they are; they are not part of the project. */
class WaimaiTest {
  private static final Path FILE = Path.of("../../shared/data/waimai/waimai_10k.csv.gz");
  private static final List<String> TEXTS = new ArrayList<>();
  private static final List<Example> EXAMPLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(FILE), "the reviews are not on this machine: " + FILE);
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      rows.lines().skip(1).map(row -> row.split(",", 2)).forEach(WaimaiTest::take);
    }
    assertThat(EXAMPLES).hasSize(11_987);
  }

  private static void take(String[] cells) {
    String said = cells[1];
    if (said.startsWith("\"")) {
      said = said.substring(1, said.length() - 1).replace("\"\"", "\"");
    }
    TEXTS.add(said);
    EXAMPLES.add(Comments.example(said, Integer.parseInt(cells[0])));
  }

  @Test
  void sentimentOnAHeldOutTenth() {
    List<Example> learned = EXAMPLES.stream().filter(one -> !Split.heldOut(one.key())).toList();
    List<Example> heldOut = EXAMPLES.stream().filter(one -> Split.heldOut(one.key())).toList();
    assertThat((double) heldOut.size() / EXAMPLES.size()).isBetween(0.09, 0.11);
    Set<Long> seen = new HashSet<>();
    learned.forEach(one -> seen.add(one.key()));
    assertThat(heldOut).noneMatch(one -> seen.contains(one.key()));
    LinearModel model = Trainer.train(learned, 2);
    Quality quality = Quality.of(model, heldOut);
    Logger.getLogger(WaimaiTest.class)
        .infof("waimai: %s, packed %d bytes", quality, ModelBytes.of(model).length);
    assertThat(quality.macroF1()).isGreaterThanOrEqualTo(0.87);
    assertThat(quality.confidentRight()).isGreaterThan(quality.macroF1());
  }

  @Test
  void termsThatSetTheClassesApart() {
    Segmenter segmenter = new Segmenter();
    Map<String, long[]> counts = new HashMap<>();
    long[] all = new long[2];
    for (int i = 0; i < TEXTS.size(); i++) {
      int label = EXAMPLES.get(i).label();
      all[label]++;
      Set<String> terms = new HashSet<>();
      Terms.of(segmenter.read(TEXTS.get(i))).forEach(word -> terms.add(word.text()));
      terms.forEach(term -> counts.computeIfAbsent(term, t -> new long[2])[label]++);
    }
    List<TermCount> rows =
        counts.entrySet().stream()
            .map(
                one ->
                    new TermCount(
                        one.getKey(),
                        one.getValue()[0] + one.getValue()[1],
                        0,
                        one.getValue()[0],
                        one.getValue()[1]))
            .toList();
    TermReport report = new TermReport(new TermTotals(TEXTS.size(), 0, all[0], all[1]), rows);
    List<String> bad = named(report, TermOrder.BAD);
    List<String> good = named(report, TermOrder.GOOD);
    Logger.getLogger(WaimaiTest.class).infof("waimai: bad %s, good %s", bad, good);
    assertThat(bad).contains("小时", "差", "电话", "难吃");
    assertThat(good).contains("好吃", "不错", "快");
  }

  private static List<String> named(TermReport report, TermOrder order) {
    return report.of(order, 25).stream().map(term -> term.count().term()).toList();
  }
}
