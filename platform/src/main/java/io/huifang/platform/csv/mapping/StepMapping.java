package io.huifang.platform.csv.mapping;

import java.util.List;

/** How each row becomes a step of its record: when it happened and what it said. */
public record StepMapping(FieldMapping at, List<FieldMapping> fields) {
  public StepMapping {
    fields = List.copyOf(fields);
  }
}
