package io.huifang.kpi.objective;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** From where to where a figure shall go until when, and who sees to it. */
@Entity
@Audited(kind = "objective", open = "*")
public class Objective extends VersionedAggregate {
  @Id private UUID id;
  private String name;
  private String metric;
  private @Nullable String variant;
  private @Nullable String team;
  private @Nullable String agent;
  private String owner;
  private double baseline;
  private double target;
  private LocalDate begins;
  private LocalDate due;
  private @Nullable UUID parent;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Milestone> milestones;

  protected Objective() {}

  Objective(PutObjective as) {
    id = Ids.next();
    change(as);
  }

  final void change(PutObjective as) {
    name = as.name().strip();
    metric = as.metric();
    variant = as.variant();
    team = as.team();
    agent = as.agent();
    owner = as.owner().strip();
    baseline = as.baseline();
    target = as.target();
    begins = as.begins();
    due = as.due();
    parent = as.parent();
    milestones = as.milestones().stream().sorted(Comparator.comparing(Milestone::day)).toList();
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  @Nullable String team() {
    return team;
  }

  /** As the API and the pages show it. */
  public record View(
      UUID id,
      String name,
      String metric,
      @Nullable String variant,
      @Nullable String team,
      @Nullable String agent,
      String owner,
      double baseline,
      double target,
      LocalDate begins,
      LocalDate due,
      @Nullable UUID parent,
      List<Milestone> milestones,
      long version) {

    /** Whether the figure shall rise. */
    public boolean rises() {
      return target > baseline;
    }

    /** Whether a value is where it shall be. */
    public boolean reachedBy(double value) {
      return rises() ? value >= target : value <= target;
    }

    /** Which part of the way lies behind it: 0 at the baseline, 1 at the target. */
    public double partOfTheWay(double value) {
      return (value - baseline) / (target - baseline);
    }
  }

  public View view() {
    return new View(
        id,
        name,
        metric,
        variant,
        team,
        agent,
        owner,
        baseline,
        target,
        begins,
        due,
        parent,
        List.copyOf(milestones),
        version());
  }
}
