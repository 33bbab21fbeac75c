package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.trace.Piece;
import io.huifang.platform.trace.Spans;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work goes on in the trace of whoever has planned it, if that was just now and it runs alone; else
 * in one of its own that is linked to theirs, because a trace over days, or of many people, is
 * none.
 */
@ApplicationScoped
class DueTraces {
  private static final Duration JUST_NOW = Duration.ofMinutes(10);
  private final ThreadLocal<@Nullable Piece> current = new ThreadLocal<>();
  @Inject Spans spans;
  @Inject Clock clock;

  void around(List<DueItem> items, Runnable work) {
    DueItem first = items.get(0);
    boolean goesOn = items.size() == 1 && justPlanned(first);
    List<String> links =
        goesOn ? List.of() : items.stream().map(DueItem::trace).filter(Objects::nonNull).toList();
    try (Piece piece =
        spans.begin(
            "run " + first.kind(), SpanKind.INTERNAL, goesOn ? first.trace() : null, links)) {
      piece.with("huifang.due.rows", items.size()).with("huifang.due.attempt", first.attempts());
      current.set(piece);
      work.run();
    } finally {
      current.remove();
    }
  }

  /** What runs on this thread has failed. */
  void failed(Throwable failure) {
    Piece piece = current.get();
    if (piece != null) {
      piece.failed(failure);
    }
  }

  private boolean justPlanned(DueItem item) {
    Instant planned = item.plannedAt();
    return planned != null && !clock.instant().isAfter(planned.plus(JUST_NOW));
  }
}
