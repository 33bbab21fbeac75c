package io.huifang.survey.phone;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has called, or is calling. */
@Entity
@Audited(
    kind = "phone-try",
    open = {"invitationId", "outcome"})
public class PhoneTry {
  @Id private UUID id;
  private UUID invitationId;
  private String agent;
  private String agentName;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  protected PhoneTry() {}

  PhoneTry(UUID id, UUID invitationId, String agent, String agentName, Instant at) {
    this.id = id;
    this.invitationId = invitationId;
    this.agent = agent;
    this.agentName = agentName;
    this.at = at;
  }

  void ended(Outcome how) {
    outcome = how;
  }

  UUID invitationId() {
    return invitationId;
  }

  public String agent() {
    return agent;
  }

  public String agentName() {
    return agentName;
  }

  public Instant at() {
    return at;
  }

  /** Null while it is going on. */
  public @Nullable Outcome outcome() {
    return outcome;
  }
}
