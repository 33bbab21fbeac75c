package io.huifang.platform.csv.record;

import java.time.Instant;

/** One row of a group: when it happened and what it said. */
public record Step(long line, Instant at, MappedValues fields) {}
