package io.huifang.escalation.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An answer as survey-service told it, kept beside its case: whoever calls reads what the customer
 * has said, and asks no sibling for it.
 */
@Entity
public class CaseAnswer {
  @Id private UUID id;
  private UUID caseId;
  private Instant receivedAt;
  private @Nullable Integer score;
  private @Nullable Integer scale;
  private @Nullable String comment;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> severeWords;

  private boolean followUp;

  protected CaseAnswer() {}

  CaseAnswer(UUID caseId, View said) {
    this.id = said.id();
    this.caseId = caseId;
    this.receivedAt = said.receivedAt();
    this.score = said.score();
    this.scale = said.scale();
    this.comment = said.comment();
    this.severeWords = List.copyOf(said.severeWords());
    this.followUp = said.followUp();
  }

  /**
   * What was said.
   *
   * @param id of the answer, in survey-service
   * @param score overall, null if it was left out
   * @param followUp whether it judges how the case was handled
   */
  public record View(
      UUID id,
      Instant receivedAt,
      @Nullable Integer score,
      @Nullable Integer scale,
      @Nullable String comment,
      List<String> severeWords,
      boolean followUp) {}

  View view() {
    return new View(id, receivedAt, score, scale, comment, severeWords, followUp);
  }
}
