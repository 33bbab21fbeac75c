package io.huifang.survey.answer;

import io.huifang.platform.audit.Audited;
import io.huifang.survey.Dims;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import io.huifang.survey.questionnaire.Given;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What a customer has said, once and for all; only an import can correct what it has brought. */
@Entity
@Audited(
    kind = "answer",
    open = {"ticketNumber", "language", "questionnaire", "scores", "dims", "enteredBy", "weight"},
    hidden = {"marks", "known"})
@Immutable
public class Answer {
  @Id private UUID id;
  private long version;
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

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable List<Given> given;

  // the same once more, as results count it; null where the release before has written it
  private String @Nullable [] marks;
  private String @Nullable [] known;

  private @Nullable Integer nps;
  private @Nullable Boolean solvedAtFirstContact;
  private @Nullable String comment;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> severeWords;

  private @Nullable String enteredBy;

  // null where the release before has written it
  @Enumerated(EnumType.STRING)
  private @Nullable Medium medium;

  private @Nullable BigDecimal weight;
  @Embedded private @Nullable Dims dims;

  protected Answer() {}

  /**
   * @param version 1, or more for an imported one that takes the place of what was imported before
   */
  public Answer(
      UUID id,
      long version,
      AnswerSubject subject,
      AnswerCapture capture,
      AnswerInput input,
      List<String> severeWords) {
    this.id = id;
    this.version = version;
    this.invitationId = subject.invitationId();
    this.externalId = subject.externalId();
    this.purpose = subject.purpose();
    this.origin = subject.externalId() == null ? Origin.LIVE : Origin.IMPORT;
    this.ticketId = subject.ticketId();
    this.ticketNumber = subject.ticketNumber();
    this.ticketExternalId = subject.ticketExternalId();
    this.caseId = subject.caseId();
    this.customerId = subject.customerId();
    this.correlationId = subject.correlationId() == null ? id : subject.correlationId();
    this.dims = subject.dims();
    this.receivedAt = capture.at();
    this.language = capture.language();
    this.enteredBy = capture.enteredBy();
    this.weight = capture.weight();
    this.medium = capture.medium();
    this.questionnaire = capture.questionnaire().id();
    this.questionnaireVersion = capture.questionnaire().version();
    this.scores = input.scores();
    this.given = input.given();
    this.marks = input.marks();
    this.known = input.known();
    this.nps = input.nps();
    this.solvedAtFirstContact = input.solvedAtFirstContact();
    this.comment = input.comment();
    this.severeWords = severeWords;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Purpose purpose() {
    return purpose;
  }

  List<Score> scores() {
    return scores;
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

  private @Nullable Medium medium() {
    if (medium != null) {
      return medium;
    }
    if (enteredBy != null) {
      return Medium.PHONE;
    }
    if (purpose == Purpose.LINK) {
      return Medium.LINK;
    }
    return origin == Origin.IMPORT ? null : Medium.EMAIL;
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
        medium(),
        enteredBy,
        questionnaire,
        questionnaireVersion,
        given,
        scores.stream().sorted(Comparator.comparing(Score::touchpoint)).toList(),
        nps,
        solvedAtFirstContact,
        comment,
        severeWords,
        Dims.orNone(dims),
        weight);
  }
}
