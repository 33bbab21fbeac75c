package io.huifang.platform.csv.record;

import java.util.List;

/**
 * One record of the target, made from one row or from a group of rows.
 *
 * @param sequence number of the record in the file from 1, bad ones counted too; the same each time
 *     the file is read with the same mapping
 * @param firstLine physical line on which its first row starts
 * @param lastLine physical line on which its last row ends
 * @param steps its rows in file order; empty if the mapping has no steps
 */
public record MappedRecord(
    long sequence,
    long firstLine,
    long lastLine,
    String externalId,
    MappedValues values,
    List<Step> steps) {
  public MappedRecord {
    steps = List.copyOf(steps);
  }
}
