package io.huifang.kpi.watch;

import io.huifang.kpi.warning.Signal;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A course that somebody wants to be told about. */
@Entity
@Audited(kind = "watch", open = "*")
public class Watch extends VersionedAggregate {
  @Id private UUID id;
  private String name;
  private String metric;
  private String variant;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> filter;

  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private Grain grain;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<Signal> rules;

  @Enumerated(EnumType.STRING)
  private @Nullable Severity severity;

  private String language;
  private Instant changedAt;
  private String changedBy;
  private @Nullable Instant mutedUntil;
  private boolean retired;

  protected Watch() {}

  Watch(WatchWish wish, String by, Instant at) {
    id = Ids.next();
    change(wish, by, at);
  }

  /** Of a wish that has been checked: with variant, filter and language. */
  final void change(WatchWish wish, String by, Instant at) {
    name = wish.name().strip();
    metric = wish.metric();
    variant = java.util.Objects.requireNonNull(wish.variant());
    filter = new TreeMap<>(java.util.Objects.requireNonNull(wish.filter()));
    team = filter.get("team");
    grain = wish.grain();
    rules = new TreeSet<>(wish.rules());
    severity = wish.severity();
    language = java.util.Objects.requireNonNull(wish.language());
    changed(by, at);
  }

  /** Nothing new is raised until then; null for at once. */
  void mute(@Nullable Instant until, String by, Instant at) {
    mutedUntil = until;
    changed(by, at);
  }

  /** The row stays for the alerts that it has raised. */
  void retire(String by, Instant at) {
    retired = true;
    changed(by, at);
  }

  private void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
    raiseVersion();
  }

  public boolean mutedAt(Instant moment) {
    return mutedUntil != null && mutedUntil.isAfter(moment);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String metric() {
    return metric;
  }

  public String variant() {
    return variant;
  }

  /** One value by dimension. */
  public Map<String, String> filter() {
    return filter;
  }

  /** The team that it is about, null for all. */
  public @Nullable String team() {
    return team;
  }

  public Grain grain() {
    return grain;
  }

  /** Which signs count. */
  public Set<Signal> rules() {
    return new TreeSet<>(rules);
  }

  /** Of the case that an alert opens; null for none. */
  public @Nullable Severity severity() {
    return severity;
  }

  /** A BCP 47 tag: in which alerts are worded. */
  public String language() {
    return language;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }

  public @Nullable Instant mutedUntil() {
    return mutedUntil;
  }

  public boolean retired() {
    return retired;
  }
}
