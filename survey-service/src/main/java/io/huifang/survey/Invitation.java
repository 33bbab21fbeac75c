package io.huifang.survey;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One question to one customer, from the trigger to the answer or to why it was not asked. */
@Entity
@DynamicUpdate // it has four dozen columns, and each step of its life changes a few
@Audited(
    kind = "invitation",
    open = {"ticketNumber", "language", "dims"},
    hidden = {"tokenHash", "pendingSecret"})
public class Invitation extends Triggered {
  @Id private UUID id;

  private int ruleVersion;
  private @Nullable String ruleName;
  private @Nullable String survey;

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
    super(trigger);
    this.id = Ids.next();
    this.medium = Medium.EMAIL;
    this.state = InvitationState.WAITING;
    triggeredAgain(trigger, ruleVersion, now, dueAt);
  }

  /** Starts over while nothing has been sent: the newest trigger says what it is about. */
  public final void triggeredAgain(Trigger trigger, int rules, Instant now, Instant due) {
    isAbout(trigger, now);
    decidedAt = now;
    dueAt = due;
    ruleVersion = rules;
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
  public void expired() {
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
