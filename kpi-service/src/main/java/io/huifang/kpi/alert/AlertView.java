package io.huifang.kpi.alert;

import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is told.
 *
 * @param said what whoever takes it up reads
 * @param points all that were out of control, in the order of time
 */
public record AlertView(
    UUID id,
    long version,
    UUID watchId,
    String name,
    String metric,
    int definitionVersion,
    String variant,
    Map<String, String> filter,
    Grain grain,
    @Nullable Severity severity,
    String said,
    String link,
    Instant raisedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable @Schema(description = "When the course was back; absent while it is out of control")
        Instant endedAt,
    @Nullable OpenedCase escalation,
    List<AlertPoint> points) {

  static AlertView of(Alert alert, List<AlertPoint> points, AlertWords words) {
    return new AlertView(
        alert.id(),
        alert.version(),
        alert.watchId(),
        alert.name(),
        alert.metric(),
        alert.definition(),
        alert.variant(),
        alert.filter(),
        alert.grain(),
        alert.severity(),
        alert.said(),
        words.link(alert.id()),
        alert.raisedAt(),
        alert.acknowledgedAt(),
        alert.acknowledgedBy(),
        alert.endedAt(),
        alert.caseId() == null || alert.caseNumber() == null
            ? null
            : new OpenedCase(
                alert.caseId(),
                alert.caseNumber(),
                alert.caseState() == null ? "OPEN" : alert.caseState(),
                words.caseLink(alert.caseNumber())),
        points);
  }

  /** The case that escalation-service has opened for it, or added it to. */
  public record OpenedCase(UUID id, String number, String state, String link) {}

  /** Whether the course is out of control now. */
  public boolean open() {
    return endedAt == null;
  }
}
