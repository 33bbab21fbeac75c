package io.huifang.ticket.sla;

import io.huifang.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch in which a clock ran or was paused: the ledger behind every due time. */
@Entity
@Table(name = "sla_segment")
public class Segment {
  @Id private UUID id;
  private UUID clockId;

  @Enumerated(EnumType.STRING)
  private ClockState state;

  @Column(name = "from_at")
  private Instant from;

  @Column(name = "to_at")
  private @Nullable Instant to;

  protected Segment() {}

  Segment(UUID clockId, ClockState state, Instant from) {
    this.id = Ids.next();
    this.clockId = clockId;
    this.state = state;
    this.from = from;
  }

  UUID id() {
    return id;
  }

  public UUID clockId() {
    return clockId;
  }

  void end(Instant at) {
    to = at;
  }

  /** As the API shows it; an open end is null. */
  public record View(ClockState state, Instant from, @Nullable Instant to) {}

  public View view() {
    return new View(state, from, to);
  }
}
