package io.huifang.ticket.staff;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here; the id is the subject of the login. */
@Entity
@Audited(
    kind = "agent",
    open = {"team"})
public class Agent extends VersionedAggregate {
  @Id private String id;
  private UUID aggregateId;
  private String name;
  private @Nullable String email;
  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private Post post;

  private boolean active;

  protected Agent() {}

  Agent(String id) {
    this.id = id;
    this.aggregateId = Ids.next();
  }

  void change(PutAgent to) {
    name = to.name();
    email = to.email();
    team = to.team();
    post = to.role();
    active = to.active() == null || to.active();
    raiseVersion();
  }

  /** What somebody does. */
  public enum Post {
    AGENT,
    SPECIALIST,
    LEAD,
    MANAGER
  }

  public UUID aggregateId() {
    return aggregateId;
  }

  /** As the API shows it and others are told. */
  public record View(
      String id,
      String name,
      @Nullable String email,
      @Nullable String team,
      Post role,
      boolean active) {}

  public View view() {
    return new View(id, name, email, team, post, active);
  }
}
