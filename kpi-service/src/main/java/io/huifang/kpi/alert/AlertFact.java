package io.huifang.kpi.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What siblings are told of an alert. */
record AlertFact(State alert) {

  static AlertFact of(Alert alert, AlertPoint point, String link) {
    return new AlertFact(
        new State(
            alert.id(),
            alert.watchId(),
            alert.name(),
            alert.metric(),
            alert.definition(),
            alert.variant(),
            alert.grain().name(),
            new Dims(
                alert.filter().get("channel"),
                alert.filter().get("category"),
                alert.filter().get("tier"),
                alert.filter().get("team")),
            alert.severity() == null ? null : alert.severity().name(),
            alert.said(),
            link,
            alert.raisedAt(),
            alert.endedAt(),
            List.of(Piece.of(point))));
  }

  /**
   * The whole of it.
   *
   * @param severity of the case that is to be opened, null for none
   * @param said in words, for whoever takes it up
   * @param points the one that this is about
   */
  record State(
      UUID id,
      UUID watchId,
      String watch,
      String metric,
      int definitionVersion,
      String variant,
      String grain,
      Dims dims,
      @Nullable String severity,
      String said,
      String link,
      Instant raisedAt,
      @Nullable Instant endedAt,
      List<Piece> points) {}

  /** What it is narrowed to; null for all. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Dims(
      @Nullable String channel,
      @Nullable String category,
      @Nullable String tier,
      @Nullable String team) {}

  /** A piece with its limits. */
  record Piece(
      Instant start,
      Instant end,
      long n,
      double value,
      double low,
      double center,
      double high,
      Set<String> signals) {
    static Piece of(AlertPoint point) {
      Set<String> signals = new TreeSet<>();
      point.signals().forEach(signal -> signals.add(signal.name()));
      return new Piece(
          point.start(),
          point.end(),
          point.n(),
          point.value(),
          point.low(),
          point.center(),
          point.high(),
          signals);
    }
  }
}
