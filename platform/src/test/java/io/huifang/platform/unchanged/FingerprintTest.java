package io.huifang.platform.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /** A part of an answer. */
  public record Row(String name, long n, Double value, Map<String, Long> by, Instant at) {}

  @Test
  void equalAnswersAreEqualWhateverTheOrderOfTheirMaps() {
    Map<String, Long> one = new LinkedHashMap<>();
    Map<String, Long> other = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      one.put("k" + i, (long) i);
      other.put("k" + (49 - i), (long) (49 - i));
    }
    assertThat(of(one)).isEqualTo(of(other)).hasSize(22);
  }

  /** What is told apart by readers is told apart here; no two of these look alike. */
  @Test
  void whateverDiffersDiffers() {
    List<Object> all = new ArrayList<>();
    all.add(List.of());
    all.add(List.of(List.of()));
    all.add(Arrays.asList("a", null));
    all.add(List.of("a", "null"));
    all.add(List.of("a", ""));
    all.add(List.of("ab"));
    all.add(List.of("a", "b"));
    all.add(List.of(1L));
    all.add(List.of(1.0));
    all.add(List.of("1"));
    all.add(List.of(true));
    all.add(List.of(Instant.EPOCH));
    all.add(List.of(0L));
    all.add(Map.of("a", "b"));
    all.add(new Row("a", 1, null, Map.of(), Instant.EPOCH));
    all.add(new Row("a", 1, 0.0, Map.of(), Instant.EPOCH));
    all.add(new Row("a", 1, -0.0, Map.of(), Instant.EPOCH));
    all.add(new Row("a", 1, null, Map.of("x", 1L), Instant.EPOCH));
    all.add(new Row("a", 1, null, Map.of(), Instant.EPOCH.plusNanos(1)));
    Set<String> prints = new HashSet<>();
    all.forEach(one -> prints.add(Fingerprint.of(one)));
    assertThat(prints).hasSameSizeAs(all);
  }

  /** Longer than the buffer, and one row in it changed. */
  @Test
  void oneRowOfManyIsEnough() {
    Random random = new Random(7);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rows.add(row(random));
    }
    String before = Fingerprint.of(rows);
    assertThat(Fingerprint.of(new ArrayList<>(rows))).isEqualTo(before);
    rows.set(1_234, row(random));
    assertThat(Fingerprint.of(rows)).isNotEqualTo(before);
    Collections.swap(rows, 0, 1);
    assertThat(Fingerprint.of(rows)).isNotEqualTo(before);
  }

  private static Row row(Random random) {
    String name = "团队 " + random.nextInt();
    return new Row(name, random.nextLong(), random.nextDouble(), Map.of(), Instant.EPOCH);
  }

  private static String of(Map<String, Long> by) {
    return Fingerprint.of(new Row("a", 1, 2.0, by, Instant.EPOCH));
  }
}
