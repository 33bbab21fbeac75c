package io.huifang.survey;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question to one customer, from the trigger to the answer or to why it was not asked. */
@Entity
@Audited(
    kind = "invitation",
    open = {"ticketNumber", "language", "dims"},
    hidden = {"tokenHash", "pendingSecret"})
public class Invitation extends VersionedAggregate {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private UUID subjectId;
  private long triggerVersion;
  private Instant triggeredAt;
  private @Nullable UUID ticketId;
  private @Nullable String ticketNumber;
  private @Nullable UUID caseId;
  private @Nullable UUID customerId;
  private UUID correlationId;
  @Embedded private @Nullable Dims dims;
  private int ruleVersion;
  private @Nullable String ruleName;
  private @Nullable String survey;
  private @Nullable String openedBy;
  private @Nullable Boolean reopened;

  private String[] handledBy = {};

  @Enumerated(EnumType.STRING)
  private Medium medium;

  @Enumerated(EnumType.STRING)
  private InvitationState state;

  @Enumerated(EnumType.STRING)
  private @Nullable HeldBackReason heldBackReason;

  private Instant decidedAt;
  private @Nullable Instant dueAt;
  private int attempts;
  private @Nullable String lastError;
  private @Nullable String language;
  // null until it is asked, and where the release before has asked
  private @Nullable String questionnaire;
  private @Nullable Integer questionnaireVersion;
  private @Nullable String tokenHash;
  // only of the release before, which kept it here until the mail was out; now it is in the mail
  private @Nullable String pendingSecret;
  private @Nullable Instant askedAt;
  private @Nullable Instant sentAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant expiresAt;

  protected Invitation() {}

  public Invitation(Trigger trigger, int ruleVersion, Instant now, Instant dueAt) {
    this.id = Ids.next();
    this.purpose = trigger.purpose();
    this.subjectId = trigger.subject();
    this.medium = Medium.EMAIL;
    this.state = InvitationState.WAITING;
    triggeredAgain(trigger, ruleVersion, now, dueAt);
  }

  /** Starts over while nothing has been sent: the newest trigger says what it is about. */
  public final void triggeredAgain(Trigger trigger, int rules, Instant now, Instant due) {
    triggerVersion = trigger.version();
    triggeredAt = now;
    decidedAt = now;
    dueAt = due;
    ticketId = trigger.ticketId();
    ticketNumber = trigger.ticketNumber();
    caseId = trigger.caseId();
    customerId = trigger.customerId();
    correlationId = trigger.correlationId();
    dims = trigger.dims();
    ruleVersion = rules;
    openedBy = trigger.openedBy();
    reopened = trigger.reopened();
    handledBy = trigger.handlersAnd(handledBy);
  }

  /**
   * By which rule of its version it is decided, null if none is about it.
   *
   * @param questionnaire that is to be asked, null where nobody is
   */
  public void decidedBy(@Nullable String rule, @Nullable String questionnaire) {
    ruleName = rule;
    survey = questionnaire;
  }

  /** The question is out already and covers this trigger too. */
  public void covers(Trigger trigger) {
    triggerVersion = Math.max(triggerVersion, trigger.version());
    handledBy = trigger.handlersAnd(handledBy);
  }

  /** Whether this person has worked on what is asked about, as far as that was told. */
  public boolean handledBy(String agent) {
    return List.of(handledBy).contains(agent) || agent.equals(dims().agent());
  }

  public void waitUntil(Instant due) {
    dueAt = due;
  }

  public void heldBack(HeldBackReason reason, Instant at) {
    state = InvitationState.HELD_BACK;
    heldBackReason = reason;
    decidedAt = at;
    ended();
  }

  /** What is asked stays what is asked, whatever is published later. */
  public void asks(String which, int edition, Medium by) {
    medium = by;
    questionnaire = which;
    questionnaireVersion = edition;
  }

  /**
   * The question is written.
   *
   * @return the secret of the link; the one from before if the release before may have sent it
   */
  public String asked(String tag, Instant now, Instant linkEnd) {
    String secret = pendingSecret == null ? LinkToken.random().secret() : pendingSecret;
    tokenHash = new LinkToken(secret).hash();
    pendingSecret = null;
    decidedAt = now;
    askedAt = now;
    language = tag;
    expiresAt = linkEnd;
    state = InvitationState.SENDING;
    dueAt = null;
    attempts++;
    return secret;
  }

  /**
   * @return false if it was known to be out: an answer has come before the mark
   */
  public boolean sent(Instant at) {
    if (sentAt != null) {
      return false;
    }
    sentAt = at;
    if (state == InvitationState.SENDING) {
      state = InvitationState.SENT;
    }
    ended();
    return true;
  }

  public void bounced(String error) {
    state = InvitationState.BOUNCED;
    lastError = error;
    ended();
  }

  public void answered(Medium through, Instant at) {
    medium = through;
    state = InvitationState.ANSWERED;
    heldBackReason = null;
    // A question asked on the phone counts for the fatigue rule like one by mail.
    askedAt = askedAt == null ? at : askedAt;
    answeredAt = at;
    ended();
  }

  /** The reason for the question is gone. */
  void withdrawn(HeldBackReason reason, Instant at) {
    state = InvitationState.WITHDRAWN;
    heldBackReason = reason;
    decidedAt = at;
    ended();
  }

  /** Nobody has answered in time. */
  void expired() {
    state = InvitationState.EXPIRED;
  }

  private void ended() {
    dueAt = null;
    pendingSecret = null;
  }

  /** Whether the link takes no answer any more, although nobody has answered. */
  public boolean linkEnded(Instant now) {
    return state == InvitationState.EXPIRED
        || state == InvitationState.WITHDRAWN
        || (expiresAt != null && !now.isBefore(expiresAt));
  }

  public UUID id() {
    return id;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** The version of the subject that was considered last. */
  public long triggerVersion() {
    return triggerVersion;
  }

  public Instant triggeredAt() {
    return triggeredAt;
  }

  public @Nullable UUID ticketId() {
    return ticketId;
  }

  public @Nullable String ticketNumber() {
    return ticketNumber;
  }

  public @Nullable UUID caseId() {
    return caseId;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public Dims dims() {
    return Dims.orNone(dims);
  }

  public int ruleVersion() {
    return ruleVersion;
  }

  /** The rule that decides, null for what was decided before rules had names. */
  public @Nullable String ruleName() {
    return ruleName;
  }

  /** The questionnaire that the rule wants, null for what was decided before rules named one. */
  public @Nullable String survey() {
    return survey;
  }

  public @Nullable String openedBy() {
    return openedBy;
  }

  public @Nullable Boolean reopened() {
    return reopened;
  }

  public Medium medium() {
    return medium;
  }

  public InvitationState state() {
    return state;
  }

  public @Nullable HeldBackReason heldBackReason() {
    return heldBackReason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public int attempts() {
    return attempts;
  }

  /** Why the question did not arrive, null if it may have. */
  public @Nullable String lastError() {
    return lastError;
  }

  /** Name of what was asked; null if nothing was yet. */
  public @Nullable String questionnaire() {
    return questionnaire;
  }

  public @Nullable Integer questionnaireVersion() {
    return questionnaireVersion;
  }

  public @Nullable String language() {
    return language;
  }

  public @Nullable Instant askedAt() {
    return askedAt;
  }

  public @Nullable Instant sentAt() {
    return sentAt;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable Instant expiresAt() {
    return expiresAt;
  }
}
