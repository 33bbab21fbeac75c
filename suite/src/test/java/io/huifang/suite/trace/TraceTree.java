package io.huifang.suite.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One trace as text, each span below its parent, with when it began and how long it took. */
public final class TraceTree {
  private final List<SeenSpan> spans;
  private final Instant begin;

  /**
   * @param spans of one trace
   */
  public TraceTree(List<SeenSpan> spans) {
    this.spans = spans.stream().sorted(Comparator.comparing(SeenSpan::begin)).toList();
    this.begin = this.spans.isEmpty() ? Instant.EPOCH : this.spans.get(0).begin();
  }

  /** Those that begin it, or whose parent has not come. */
  public List<SeenSpan> roots() {
    Set<String> known = spans.stream().map(SeenSpan::id).collect(Collectors.toSet());
    return spans.stream().filter(span -> !known.contains(span.parent())).toList();
  }

  /** Whether a span is below another one, however deep. */
  public boolean below(SeenSpan span, SeenSpan above) {
    return spans.stream()
        .filter(one -> one.id().equals(span.parent()))
        .anyMatch(one -> one.id().equals(above.id()) || below(one, above));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    roots().forEach(root -> write(text, root, "", ""));
    return text.toString();
  }

  private void write(StringBuilder text, SeenSpan span, String first, String rest) {
    String line = first + span.name();
    text.append(
        "%-66s %-18s %7s ms %8.1f ms%s%n"
            .formatted(
                line,
                span.service(),
                "+" + Duration.between(begin, span.begin()).toMillis(),
                span.micros() / 1000.0,
                span.failed() ? " failed" : ""));
    List<SeenSpan> children = spans.stream().filter(one -> one.parent().equals(span.id())).toList();
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      write(text, children.get(i), rest + (last ? "└ " : "├ "), rest + (last ? "  " : "│ "));
    }
  }
}
