package io.huifang.platform.imports;

import io.huifang.platform.csv.record.MappedRecord;
import java.util.Set;

/** What a service takes from files. */
public interface RecordSink {

  /** The word after {@code target:} in a mapping. */
  String target();

  /** The fields that a mapping may fill. */
  Set<String> fields();

  /** The fields that steps may fill, none where a record has no history. */
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

  /** What became of a record. */
  enum Outcome {
    ACCEPTED,
    /** Known by its external id and left as it was. */
    UNCHANGED
  }
}
