package io.huifang.ticket.staff;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A team; its id is the value of the team claim in tokens. */
@Entity
@Audited(kind = "team", open = "*")
public class Team extends VersionedAggregate {
  @Id private String id;
  private UUID aggregateId;
  private String name;
  private String calendar;

  protected Team() {}

  Team(String id) {
    this.id = id;
    this.aggregateId = Ids.next();
  }

  void change(PutTeam to) {
    name = to.name();
    calendar = to.calendar();
    raiseVersion();
  }

  public UUID aggregateId() {
    return aggregateId;
  }

  /** As the API shows it and others are told. */
  public record View(String id, String name, String calendar) {}

  public View view() {
    return new View(id, name, calendar);
  }
}
