package io.huifang.survey.beside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of escalation-service, as far as an answer has to do with it. */
@Entity
public class CaseCopy {
  @Id private UUID id;
  private String number;
  private @Nullable UUID ticketId;
  private String state;
  private @Nullable Boolean recovered;
  private Instant openedAt;
  private @Nullable String owner;
  private long version;

  protected CaseCopy() {}

  /**
   * A case beside an answer.
   *
   * @param recovered what the follow-up has found, null as long as it has found nothing
   * @param owner whoever is to call, null if that was not told yet
   */
  public record View(
      UUID id,
      String number,
      @Nullable UUID ticketId,
      boolean open,
      @Nullable Boolean recovered,
      @Nullable String owner) {}

  View view() {
    return new View(id, number, ticketId, state.equals("OPEN"), recovered, owner);
  }
}
