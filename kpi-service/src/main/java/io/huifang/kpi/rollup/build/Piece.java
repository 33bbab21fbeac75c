package io.huifang.kpi.rollup.build;

import io.huifang.kpi.rollup.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A period of one kind of facts: what is counted anew at once. */
record Piece(String kind, Grain grain, LocalDate begin) {
  Instant from(ZoneId site) {
    return begin.atStartOfDay(site).toInstant();
  }

  Instant to(ZoneId site) {
    return grain.next(begin).atStartOfDay(site).toInstant();
  }
}
