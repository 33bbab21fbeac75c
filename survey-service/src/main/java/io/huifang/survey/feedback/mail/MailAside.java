package io.huifang.survey.feedback.mail;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that no person seems to have written, until somebody decides. */
@Entity
@Table(name = "feedback_mail_aside")
@Audited(
    kind = "mail-set-aside",
    open = "decidedBy",
    hidden = {"subject", "content", "missing"})
public class MailAside {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private NoFeedback reason;

  private @Nullable String sender;
  private @Nullable String senderName;
  private String subject;
  private String content;
  private @Nullable String missing;
  private @Nullable UUID invitationId;
  private Instant cameAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected MailAside() {}

  MailAside(UUID id, NoFeedback reason, Written written, Instant now) {
    this.id = id;
    this.reason = reason;
    this.sender = written.from();
    this.senderName = written.name();
    this.subject = written.subject();
    this.content = written.text();
    this.missing = written.missing();
    this.invitationId = written.invitation();
    this.cameAt = now;
    this.state = State.PENDING;
  }

  /** What has become of it. */
  public enum State {
    PENDING,
    RESTORED,
    DISCARDED
  }

  void decided(State what, String by, Instant at) {
    state = what;
    decidedBy = by;
    decidedAt = at;
  }

  Written written() {
    return new Written(sender, senderName, subject, content, missing, invitationId);
  }

  boolean waits() {
    return state == State.PENDING;
  }

  Instant cameAt() {
    return cameAt;
  }

  View view() {
    return new View(id, reason, cameAt, sender, senderName, subject, content, missing);
  }

  /**
   * As people see it.
   *
   * @param from address of its sender
   * @param missing what of it is not kept, null if all is
   */
  public record View(
      UUID mail,
      NoFeedback reason,
      Instant cameAt,
      @Nullable String from,
      @Nullable String name,
      String subject,
      String text,
      @Nullable String missing) {}
}
