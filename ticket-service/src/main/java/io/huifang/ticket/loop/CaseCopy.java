package io.huifang.ticket.loop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of escalation-service, kept here so that no page waits on it. */
@Entity
public class CaseCopy {
  @Id private UUID id;
  private String number;
  private @Nullable UUID ticketId;
  private @Nullable UUID customerId;
  private @Nullable String team;
  private String state;
  private @Nullable String cause;
  private @Nullable String severity;
  private @Nullable Integer level;
  private @Nullable String owner;
  private Instant openedAt;
  private @Nullable Instant closedAt;
  private @Nullable Boolean recovered;
  private long version;

  protected CaseCopy() {}

  /**
   * A case as others in this service see it.
   *
   * @param owner subject of whoever has to call back
   * @param recovered what the follow-up has found, null as long as it has found nothing
   */
  public record View(
      UUID id,
      String number,
      @Nullable UUID ticketId,
      @Nullable UUID customerId,
      @Nullable String team,
      boolean open,
      @Nullable String cause,
      @Nullable String severity,
      int level,
      @Nullable String owner,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Boolean recovered) {}

  public View view() {
    return new View(
        id,
        number,
        ticketId,
        customerId,
        team,
        state.equals("OPEN"),
        cause,
        severity,
        level == null ? 1 : level,
        owner,
        openedAt,
        closedAt,
        recovered);
  }
}
