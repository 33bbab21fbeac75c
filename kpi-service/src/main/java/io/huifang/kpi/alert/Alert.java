package io.huifang.kpi.alert;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Severity;
import io.huifang.kpi.watch.Watch;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A time in which a course was out of control; what was watched is kept as it was then. */
@Entity
@Audited(kind = "alert", open = "*")
public class Alert extends VersionedAggregate {
  @Id private UUID id;
  private UUID watchId;
  private String name;
  private String metric;
  private int definition;
  private String variant;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> filter;

  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private Grain grain;

  @Enumerated(EnumType.STRING)
  private @Nullable Severity severity;

  private String said;
  private Instant raisedAt;
  private Instant lastStart;
  private @Nullable Instant acknowledgedAt;
  private @Nullable String acknowledgedBy;
  private @Nullable Instant endedAt;

  /** Written by {@link AlertCases} only. */
  @Column(insertable = false, updatable = false)
  private @Nullable UUID caseId;

  @Column(insertable = false, updatable = false)
  private @Nullable String caseNumber;

  /** What became of the case is kept with all cases. */
  @Formula("(select s.state ->> 'state' from subject s where s.kind = 'case' and s.id = case_id)")
  private @Nullable String caseState;

  protected Alert() {}

  Alert(Watch watch, Metric metric, Instant start, Instant now) {
    this.id = Ids.next();
    this.watchId = watch.id();
    this.name = watch.name();
    this.metric = watch.metric();
    this.definition = metric.version();
    this.variant = watch.variant();
    this.filter = watch.filter();
    this.team = watch.team();
    this.grain = watch.grain();
    this.severity = watch.severity();
    this.said = "";
    this.raisedAt = now;
    this.lastStart = start;
    raiseVersion();
  }

  /** Whether the same is watched as when it was raised. */
  boolean isAbout(Watch watch) {
    return metric.equals(watch.metric())
        && variant.equals(watch.variant())
        && filter.equals(watch.filter())
        && grain == watch.grain();
  }

  /** What whoever takes the case up reads. */
  void says(String sentence) {
    said = sentence;
  }

  void goesOn(Instant start) {
    lastStart = start;
    raiseVersion();
  }

  void acknowledged(String by, Instant at) {
    acknowledgedAt = at;
    acknowledgedBy = by;
    raiseVersion();
  }

  void ended(Instant at) {
    endedAt = at;
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  public UUID watchId() {
    return watchId;
  }

  /** What the watch was called. */
  public String name() {
    return name;
  }

  public String metric() {
    return metric;
  }

  /** The version of the definition of the metric. */
  public int definition() {
    return definition;
  }

  public String variant() {
    return variant;
  }

  public Map<String, String> filter() {
    return filter;
  }

  public @Nullable String team() {
    return team;
  }

  public Grain grain() {
    return grain;
  }

  public @Nullable Severity severity() {
    return severity;
  }

  public String said() {
    return said;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** Where its last point begins. */
  public Instant lastStart() {
    return lastStart;
  }

  public @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public @Nullable String acknowledgedBy() {
    return acknowledgedBy;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  public @Nullable UUID caseId() {
    return caseId;
  }

  public @Nullable String caseNumber() {
    return caseNumber;
  }

  public @Nullable String caseState() {
    return caseState;
  }
}
