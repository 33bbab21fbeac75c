package io.huifang.platform.csv.record;

import io.huifang.platform.csv.CsvRow;
import io.huifang.platform.csv.mapping.BadValueException;
import io.huifang.platform.csv.mapping.CellText;
import io.huifang.platform.csv.mapping.FieldMapping;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.mapping.StepMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one record; keeps the first problem and then no more than line numbers. */
final class RecordBuilder {
  private final ImportMapping mapping;
  private final @Nullable Object[] values;
  private final boolean[] seen;
  private final List<Step> steps = new ArrayList<>();
  private long firstLine;
  private long lastLine;
  private int rows;
  private long weight;
  private @Nullable String externalId;
  private @Nullable BadValueException problem;
  private long problemLine;

  RecordBuilder(ImportMapping mapping) {
    this.mapping = mapping;
    this.values = new Object[mapping.fields().size()];
    this.seen = new boolean[values.length];
  }

  int rows() {
    return rows;
  }

  /** Characters of its rows, those of a row more included. */
  long weighs(long more) {
    weight += more;
    return weight;
  }

  void add(CsvRow row, CellText cells) {
    boolean first = rows++ == 0;
    firstLine = first ? row.line() : firstLine;
    lastLine = row.lastLine();
    if (problem != null) {
      return;
    }
    try {
      if (externalId == null) {
        externalId = mapping.externalId().of(cells);
      }
      List<FieldMapping> fields = mapping.fields();
      for (int i = 0; i < values.length; i++) {
        FieldMapping field = fields.get(i);
        if (field.counts(cells)) {
          values[i] = aggregate(field, values[i], !seen[i], field.value(cells));
          seen[i] = true;
        }
      }
      StepMapping step = mapping.steps();
      if (step != null && step.at().counts(cells)) {
        steps.add(step(step, row, cells));
      }
    } catch (BadValueException e) {
      fail(row, e);
    }
  }

  private static @Nullable Object aggregate(
      FieldMapping field, @Nullable Object soFar, boolean first, @Nullable Object value) {
    try {
      return field.aggregate().add(soFar, first, value);
    } catch (ArithmeticException e) {
      throw new BadValueException(
          field.name(), String.join(", ", field.columns()), "the sum is too large", null);
    }
  }

  private static Step step(StepMapping mapping, CsvRow row, CellText cells) {
    if (!(mapping.at().value(cells) instanceof Instant at)) {
      throw new BadValueException(
          mapping.at().name(),
          String.join(", ", mapping.at().columns()),
          "required but empty; fill the cell, or leave such rows out of the steps with where",
          null);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (FieldMapping field : mapping.fields()) {
      put(fields, field, field.value(cells));
    }
    return new Step(row.line(), at, new MappedValues(fields, mapping.fields()));
  }

  private static void put(Map<String, Object> map, FieldMapping field, @Nullable Object value) {
    if (field.checkRequired(value) != null && value != null) {
      map.put(field.name(), value);
    }
  }

  /** The record is bad because of this row; only the first problem is kept. */
  void fail(CsvRow row, BadValueException reason) {
    if (problem == null) {
      problem = reason;
      problemLine = row.line();
      steps.clear();
    }
    if (rows == 0) {
      firstLine = row.line();
    }
    lastLine = row.lastLine();
  }

  /** Hands over the record, good or bad. */
  void finish(Delivery delivery) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (problem == null) {
      try {
        for (int i = 0; i < values.length; i++) {
          FieldMapping field = mapping.fields().get(i);
          Object value = field.aggregate().result(values[i]);
          put(map, field, value == null && !seen[i] ? field.defaultValue() : value);
        }
      } catch (BadValueException e) {
        problem = e;
        problemLine = firstLine;
      }
    }
    String id = externalId;
    if (problem != null || id == null) {
      delivery.bad(problemLine, id, problem);
    } else {
      delivery.good(firstLine, lastLine, id, new MappedValues(map, mapping.fields()), steps);
    }
  }
}
