package io.huifang.suite.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A span as it came over the wire.
 *
 * @param parent empty for the first of a trace
 * @param links traces that it has to do with
 */
public record SeenSpan(
    String trace,
    String id,
    String parent,
    String service,
    String name,
    String kind,
    Instant begin,
    long micros,
    boolean failed,
    Map<String, String> attributes,
    List<String> links) {}
