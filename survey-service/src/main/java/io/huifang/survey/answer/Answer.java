package io.huifang.survey.answer;

import io.huifang.survey.Dims;
import io.huifang.survey.Purpose;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer has said, once and for all. */
@Entity
@Immutable
public class Answer {
  @Id private UUID id;
  private @Nullable UUID invitationId;
  private @Nullable String externalId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private @Nullable UUID ticketId;
  private @Nullable String ticketNumber;
  private @Nullable String ticketExternalId;
  private @Nullable UUID caseId;
  private @Nullable UUID customerId;
  private UUID correlationId;
  private Instant receivedAt;
  private String language;
  private String questionnaire;
  private int questionnaireVersion;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "answer_score", joinColumns = @JoinColumn(name = "answer_id"))
  @BatchSize(size = 200)
  private List<Score> scores;

  private @Nullable Integer nps;
  private @Nullable Boolean solvedAtFirstContact;
  private @Nullable String comment;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> severeWords;

  private @Nullable String enteredBy;
  @Embedded private @Nullable Dims dims;

  protected Answer() {}

  Answer(UUID id, About about, Given given, AnswerInput input, List<String> severeWords) {
    this.id = id;
    this.invitationId = about.invitationId();
    this.externalId = about.externalId();
    this.purpose = about.purpose();
    this.origin = about.externalId() == null ? Origin.LIVE : Origin.IMPORT;
    this.ticketId = about.ticketId();
    this.ticketNumber = about.ticketNumber();
    this.ticketExternalId = about.ticketExternalId();
    this.caseId = about.caseId();
    this.customerId = about.customerId();
    this.correlationId = about.correlationId() == null ? id : about.correlationId();
    this.dims = about.dims();
    this.receivedAt = given.at();
    this.language = given.language().tag();
    this.enteredBy = given.enteredBy();
    this.questionnaire = given.questionnaire().id();
    this.questionnaireVersion = given.questionnaire().version();
    this.scores = input.scored(given.questionnaire());
    this.nps = input.nps();
    this.solvedAtFirstContact = input.solvedAtFirstContact();
    this.comment = input.comment();
    this.severeWords = severeWords;
  }

  public UUID id() {
    return id;
  }

  public Origin origin() {
    return origin;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public @Nullable String team() {
    return Dims.orNone(dims).team();
  }

  /** The whole answer: as the API shows it and as the others are told. */
  public AnswerView view() {
    return new AnswerView(
        id,
        invitationId,
        purpose,
        origin,
        ticketId,
        ticketNumber,
        ticketExternalId,
        caseId,
        customerId,
        receivedAt,
        language,
        questionnaire,
        questionnaireVersion,
        scores.stream().sorted(Comparator.comparing(Score::touchpoint)).toList(),
        nps,
        solvedAtFirstContact,
        comment,
        severeWords,
        Dims.orNone(dims));
  }
}
