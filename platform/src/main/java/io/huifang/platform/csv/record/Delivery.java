package io.huifang.platform.csv.record;

import io.huifang.platform.csv.mapping.BadValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the records and hands over those that an earlier run has not handled yet. */
final class Delivery {
  private final RecordHandler handler;
  private final long skipRecords;
  private long good;
  private long bad;

  Delivery(RecordHandler handler, long skipRecords) {
    this.handler = handler;
    this.skipRecords = skipRecords;
  }

  void good(
      long firstLine, long lastLine, String externalId, MappedValues values, List<Step> steps) {
    good++;
    if (good + bad > skipRecords) {
      handler.record(new MappedRecord(good + bad, firstLine, lastLine, externalId, values, steps));
    }
  }

  void bad(long line, @Nullable String externalId, @Nullable BadValueException problem) {
    bad++;
    if (good + bad > skipRecords) {
      handler.bad(
          problem == null
              ? new BadRow(good + bad, line, externalId, null, null, "no usable row", null)
              : new BadRow(
                  good + bad,
                  line,
                  externalId,
                  problem.column(),
                  problem.field(),
                  problem.reason(),
                  problem.value()));
    }
  }

  long goodCount() {
    return good;
  }

  long badCount() {
    return bad;
  }
}
