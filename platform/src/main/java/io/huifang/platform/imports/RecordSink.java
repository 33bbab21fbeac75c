package io.huifang.platform.imports;

import io.huifang.platform.csv.record.MappedRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a service takes from files. */
public interface RecordSink {

  /** The word after {@code target:} in a mapping. */
  String target();

  /** The fields that a mapping may fill. */
  Set<String> fields();

  /** The types of the fields that are not text, by name. */
  default Map<String, String> types() {
    return Map.of();
  }

  /** Whether a mapping may fill {@code labels.} and any name. */
  default boolean takesLabels() {
    return false;
  }

  /** The fields that steps may fill, all of them text, none where a record has no history. */
  default Set<String> stepFields() {
    return Set.of();
  }

  /**
   * Stores a record, in the transaction of its batch. Everything that can be wrong with the record
   * is checked before the first write, because others of the batch are to be kept.
   *
   * @throws BadRecordException if it cannot be taken
   */
  Outcome accept(MappedRecord record);

  /**
   * Stores the records of one batch; a sink that can write many at once does so here.
   *
   * @return what became of each, in their order
   */
  default List<Result> acceptAll(List<MappedRecord> records) {
    return records.stream().map(this::result).toList();
  }

  private Result result(MappedRecord record) {
    try {
      return new Result(accept(record), null);
    } catch (BadRecordException e) {
      return new Result(Outcome.UNCHANGED, e);
    }
  }

  /**
   * What became of one record.
   *
   * @param bad why it was not taken, null if it was
   */
  record Result(Outcome outcome, @Nullable BadRecordException bad) {}

  /** What became of a record. */
  enum Outcome {
    ACCEPTED,
    /** Known by its external id and left as it was. */
    UNCHANGED
  }
}
