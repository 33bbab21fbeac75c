package io.huifang.platform.imports;

import io.huifang.platform.csv.record.MappedRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a service takes from files. The job knows which records it has met and what they said; the
 * sink stores, replaces and takes out, many at once and in the transaction of the batch.
 *
 * @param <R> a record that was read and makes sense
 */
public interface RecordSink<R> {

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

  /** Whether what is known is always corrected by the file, asked for or not. */
  default boolean alwaysReplaces() {
    return false;
  }

  /**
   * Reads and judges a record, without looking at anything stored.
   *
   * @throws BadRecordException if it cannot be taken
   */
  R read(MappedRecord record);

  /**
   * How the record would look here, field by field in a good order: for people before an import.
   */
  Map<String, Object> preview(R record);

  /** Of these external ids those that the service knows, with its own ids. */
  Map<String, UUID> known(Collection<String> externalIds);

  /** Stores new records under these ids. */
  void add(UUID job, Map<UUID, R> fresh);

  /** What has to be kept of these to put them back as they are, as text by id. */
  Map<UUID, String> remember(Collection<UUID> ids);

  /**
   * Corrects records everywhere, unless somebody has worked on them since.
   *
   * @return those that were left as they are, with the reason; what is the same already is {@link
   *     #SAME}
   */
  Map<UUID, String> replace(UUID job, Map<UUID, R> records);

  /**
   * Puts back what {@link #remember} has told.
   *
   * @return those that were left as they are, with the reason
   */
  Map<UUID, String> restore(Map<UUID, String> former);

  /**
   * Takes records out everywhere. What is gone already is fine.
   *
   * @return those that were left as they are, with the reason
   */
  Map<UUID, String> withdraw(List<UUID> ids);

  /**
   * Takes out what came along with the records of a job and is used by nobody, some at a time.
   *
   * @return whether there may be more
   */
  default boolean withdrawUnused(UUID job) {
    return false;
  }

  /** The reason of {@link #replace} for a record that is so already. */
  String SAME = "same";
}
