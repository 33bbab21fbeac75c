package io.huifang.ticket.routing.seat;

import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A time in which somebody does not work although the shift says so. */
@Entity
public class Absence {
  @Id private UUID id;
  private String agent;
  private Instant fromAt;
  private Instant untilAt;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String enteredBy;

  protected Absence() {}

  Absence(String agent, Instant from, Instant until, Kind kind, String enteredBy) {
    this.id = Ids.next();
    this.agent = agent;
    this.fromAt = from;
    this.untilAt = until;
    this.kind = kind;
    this.enteredBy = enteredBy;
  }

  /** Why, as far as colleagues have to know. */
  public enum Kind {
    LEAVE,
    SICK,
    TRAINING,
    OTHER
  }

  String agent() {
    return agent;
  }

  /** As the API shows it. */
  public record View(
      UUID id, String agent, Instant from, Instant until, Kind kind, String enteredBy) {}

  public View view() {
    return new View(id, agent, fromAt, untilAt, kind, enteredBy);
  }
}
