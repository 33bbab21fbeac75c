package io.huifang.escalation.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to an owner, waiting to be sent; the id is that of the step that caused it. */
@Entity
public class Notification {
  @Id private UUID id;
  private UUID caseId;
  private @Nullable String recipient;
  private String subject;
  private String body;
  private String state;
  private Instant dueAt;
  private int attempts;

  protected Notification() {}

  Notification(
      UUID id, UUID caseId, @Nullable String recipient, String subject, String body, Instant now) {
    this.id = id;
    this.caseId = caseId;
    this.recipient = recipient;
    this.subject = subject;
    this.body = body;
    this.state = recipient == null ? "NO_ADDRESS" : "PENDING";
    this.dueAt = now;
  }

  UUID id() {
    return id;
  }

  String recipient() {
    return java.util.Objects.requireNonNull(recipient);
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  int attempts() {
    return attempts;
  }

  /** Keeps other replicas away while the mail is on its way. */
  void claimedUntil(Instant until) {
    attempts++;
    dueAt = until;
  }

  void sent() {
    state = "SENT";
  }

  void retryAt(Instant at) {
    dueAt = at;
  }
}
