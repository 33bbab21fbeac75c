package io.huifang.platform.csv.record;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.CsvRow;
import io.huifang.platform.csv.mapping.BadValueException;
import io.huifang.platform.csv.mapping.CellText;
import io.huifang.platform.csv.mapping.Grouping;
import io.huifang.platform.csv.mapping.ImportMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups that still wait for rows: one if the file is contiguous, otherwise all of them. */
final class GroupBuffer {
  /** How many finished keys are remembered to find out that a file is not contiguous after all. */
  private static final int REMEMBERED_KEYS = 100_000;

  /** However few rows: what may be in memory of one group, and of all that are held. */
  private static final long GROUP_CHARS = 4 << 20;

  private static final long HELD_CHARS = 48 << 20;

  private final ImportMapping mapping;
  private final Grouping grouping;
  private final Delivery delivery;
  private final Map<List<String>, RecordBuilder> open = new LinkedHashMap<>();
  private final Map<List<String>, Boolean> finished =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Boolean> eldest) {
          return size() > REMEMBERED_KEYS;
        }
      };
  private long held;
  private long heldChars;

  GroupBuffer(ImportMapping mapping, Grouping grouping, Delivery delivery) {
    this.mapping = mapping;
    this.grouping = grouping;
    this.delivery = delivery;
  }

  /** Adds a row to its group; a broken row spoils the group, as the group would lack it. */
  void add(CsvRow row, CellText cells, @Nullable BadValueException problem) {
    List<String> key = grouping.key(cells);
    if (key == null || key.contains("")) {
      // Rows without a key have nothing in common, so each is reported on its own.
      delivery.bad(row.line(), null, problem != null ? problem : noKey());
      return;
    }
    RecordBuilder group = open.get(key);
    if (group == null) {
      if (grouping.contiguous()) {
        finish();
      }
      group = new RecordBuilder(mapping);
      open.put(key, group);
      if (finished.containsKey(key)) {
        group.fail(row, notContiguous(key));
      }
    }
    hold(row);
    if (problem != null) {
      group.fail(row, problem);
    } else if (group.rows() >= grouping.maxRows()) {
      group.fail(row, tooLarge(key, grouping.maxRows() + " rows"));
    } else if (group.weighs(row.chars()) > GROUP_CHARS) {
      group.fail(row, tooLarge(key, GROUP_CHARS + " characters"));
    } else {
      group.add(row, cells);
    }
  }

  private void hold(CsvRow row) {
    if (grouping.contiguous()) {
      return;
    }
    heldChars += row.chars();
    if (heldChars > HELD_CHARS) {
      throw new CsvFileException(
          "more than %d characters to hold; sort the file by %s and set group.contiguous: true"
              .formatted(HELD_CHARS, grouping.by()));
    }
    if (++held > grouping.maxHeldRows()) {
      throw new CsvFileException(
          "more than %d rows to hold; sort the file by %s and set group.contiguous: true, or raise group.maxHeldRows"
              .formatted(grouping.maxHeldRows(), grouping.by()));
    }
  }

  private BadValueException noKey() {
    return new BadValueException(
        null,
        String.join(", ", grouping.by()),
        "the key of the group is empty; fill the cell, or leave such rows out with skip",
        null);
  }

  private BadValueException notContiguous(List<String> key) {
    return new BadValueException(
        null,
        String.join(", ", grouping.by()),
        "rows of this group stand further up too; sort the file or set group.contiguous: false",
        String.join(", ", key));
  }

  private BadValueException tooLarge(List<String> key, String limit) {
    return new BadValueException(
        null,
        String.join(", ", grouping.by()),
        "the group has more than " + limit + "; look at group.by, or raise group.maxRows",
        String.join(", ", key));
  }

  void finish() {
    for (var group : open.entrySet()) {
      group.getValue().finish(delivery);
      if (grouping.contiguous()) {
        finished.put(group.getKey(), true);
      }
    }
    open.clear();
  }
}
