package io.huifang.platform.imports.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a dry run finds out about a file; kept as JSON in the job between its batches. */
public final class Findings {
  private static final int SAMPLE = 20;

  /** The first records as they would look. */
  public List<Sample> sample = new ArrayList<>();

  /** How many good records fill a field. */
  public Map<String, Long> filled = new TreeMap<>();

  /** How tickets would end, and whatever else has a state. */
  public Map<String, Long> states = new TreeMap<>();

  public long good;
  public long twice;
  public @Nullable Instant earliest;
  public @Nullable Instant latest;

  /**
   * One record.
   *
   * @param outcome NEW, CHANGED or SAME
   * @param differsIn fields in which it differs from what is known
   * @param fields as they would be stored
   */
  public record Sample(
      long record,
      long line,
      String externalId,
      String outcome,
      List<String> differsIn,
      Map<String, Object> fields) {}

  void met(Incoming<?> one, Map<String, Object> fields, String outcome, List<String> differsIn) {
    good++;
    for (String field : one.source().values().asMap().keySet()) {
      filled.merge(field, 1L, Long::sum);
    }
    if (fields.get("state") != null) {
      states.merge(String.valueOf(fields.get("state")), 1L, Long::sum);
    }
    fields.values().forEach(this::span);
    if (sample.size() < SAMPLE) {
      sample.add(
          new Sample(
              one.source().sequence(),
              one.source().firstLine(),
              one.id(),
              outcome,
              differsIn,
              new LinkedHashMap<>(fields)));
    }
  }

  private void span(@Nullable Object value) {
    if (value instanceof Instant at) {
      earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
      latest = latest == null || at.isAfter(latest) ? at : latest;
    }
  }
}
