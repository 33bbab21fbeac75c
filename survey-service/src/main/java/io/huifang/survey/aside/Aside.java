package io.huifang.survey.aside;

import io.huifang.platform.audit.Audited;
import io.huifang.survey.questionnaire.Given;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What came by the link of an invitation and is not counted; the latest, if it came often. */
@Entity
@Table(name = "answer_aside")
@Audited(kind = "answer-set-aside", idField = "invitationId", open = "language", hidden = "given")
public class Aside {
  @Id private UUID invitationId;

  @Enumerated(EnumType.STRING)
  private Oddity reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Given> given;

  private String language;
  private int times;
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected Aside() {}

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

  UUID invitationId() {
    return invitationId;
  }

  Oddity reason() {
    return reason;
  }

  List<Given> given() {
    return given;
  }

  String language() {
    return language;
  }

  int times() {
    return times;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  State state() {
    return state;
  }
}
