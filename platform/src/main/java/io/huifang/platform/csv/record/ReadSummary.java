package io.huifang.platform.csv.record;

import java.util.Map;

/**
 * What the whole file holds, the part before a resume included, so that it is the same after a
 * crash.
 *
 * @param rows data rows, without header and blank lines
 * @param records good records
 * @param bad bad records
 * @param skipped rows left out by the mapping, by reason
 * @param blankLines lines without content
 */
public record ReadSummary(
    long rows, long records, long bad, Map<String, Long> skipped, long blankLines) {
  public ReadSummary {
    skipped = Map.copyOf(skipped);
  }
}
