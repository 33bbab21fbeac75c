package io.huifang.escalation.oncall;

import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.escalation.oncall.rota.Rota;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A schedule as leads keep it. */
@Entity
@Audited(kind = "on-call-schedule", open = "*")
public class OnCallSchedule extends VersionedAggregate {
  @Id private String id;
  private String name;
  private String zone;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<LayerDefinition> layers;

  private boolean gone;
  private Instant changedAt;
  private String changedBy;

  protected OnCallSchedule() {}

  OnCallSchedule(String id) {
    this.id = id;
  }

  void change(ScheduleDefinition definition, String by, Instant at) {
    name = definition.name().strip();
    zone = definition.zone();
    layers = definition.layers();
    gone = false;
    changed(by, at);
  }

  /** Deletes it; the row stays, so that its versions only rise. */
  void goes(String by, Instant at) {
    gone = true;
    changed(by, at);
  }

  private void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
    raiseVersion();
  }

  boolean gone() {
    return gone;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }

  public ScheduleDefinition definition() {
    return new ScheduleDefinition(name, zone, layers);
  }

  /** To be computed with. */
  public Rota rota() {
    return definition().rota();
  }
}
