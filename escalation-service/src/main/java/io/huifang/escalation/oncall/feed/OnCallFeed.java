package io.huifang.escalation.oncall.feed;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A link to a calendar, of which only the hash of the secret is kept. */
@Entity
@Audited(
    kind = "on-call-feed",
    idField = "owner",
    open = {"owner", "schedule", "language"},
    hidden = "tokenHash")
public class OnCallFeed {
  /** Shows the shifts of its owner in all schedules. */
  static final String MINE = "";

  @Id private String tokenHash;
  private String owner;
  private String schedule;
  private String language;
  private Instant madeAt;

  protected OnCallFeed() {}

  OnCallFeed(String tokenHash, String owner, String schedule, String language, Instant madeAt) {
    this.tokenHash = tokenHash;
    this.owner = owner;
    this.schedule = schedule;
    this.language = language;
    this.madeAt = madeAt;
  }

  String owner() {
    return owner;
  }

  String schedule() {
    return schedule;
  }

  String language() {
    return language;
  }
}
