package io.huifang.ticket.routing.seat;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.routing.ServiceQueue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody can do, how much of it at once, and when. Who has no seat is given nothing. */
@Entity
@Audited(kind = "seat", open = "*")
public class Seat extends VersionedAggregate {
  /** The capacity for tickets of all channels together. */
  public static final String ALL = "*";

  @Id private String agent;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Integer> skills;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Integer> capacity;

  private @Nullable String calendar;
  private @Nullable LocalDate startsOn;
  private @Nullable LocalDate endsOn;

  protected Seat() {}

  /** The subject of events about somebody's seat. */
  public static UUID told(String agent) {
    return Ids.named("seat:" + agent);
  }

  Seat(String agent, PutSeat as) {
    this.agent = agent;
    change(as);
  }

  final void change(PutSeat as) {
    skills = new TreeMap<>(as.skills());
    capacity = new TreeMap<>(as.capacity());
    calendar = as.calendar();
    startsOn = as.startsOn();
    endsOn = as.endsOn();
    raiseVersion();
  }

  public String agent() {
    return agent;
  }

  /** The calendar of the shifts, null for the hours of the team. */
  public @Nullable String calendar() {
    return calendar;
  }

  /** Whether somebody works here on a day: has joined, and has not left. */
  public boolean worksOn(LocalDate day) {
    return (startsOn == null || !day.isBefore(startsOn))
        && (endsOn == null || !day.isAfter(endsOn));
  }

  /** Whether every skill is there, at the level that is needed or a higher one. */
  public boolean can(ServiceQueue queue) {
    return queue.skills().entrySet().stream()
        .allMatch(need -> skills.getOrDefault(need.getKey(), 0) >= need.getValue());
  }

  /** How many tickets of a channel at once; those of {@link #ALL} if nothing is said about it. */
  public int capacity(String channel) {
    return Objects.requireNonNullElse(capacity.get(channel), all());
  }

  public int all() {
    return capacity.getOrDefault(ALL, 0);
  }

  /** As the API shows it. */
  public record View(
      String agent,
      Map<String, Integer> skills,
      Map<String, Integer> capacity,
      @Nullable String calendar,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      long version) {}

  public View view() {
    return new View(agent, skills, capacity, calendar, startsOn, endsOn, version());
  }
}
