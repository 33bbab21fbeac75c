package io.huifang.escalation.history;

import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One change of a case or its promise, kept for good. */
@Entity
public class CaseEvent {
  @Id private UUID id;
  private @Nullable UUID caseId;
  private @Nullable UUID promiseId;
  private String type;
  private Instant at;
  private String actor;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, Object> detail;

  protected CaseEvent() {}

  CaseEvent(
      @Nullable UUID caseId,
      @Nullable UUID promiseId,
      String type,
      Instant at,
      String actor,
      Map<String, Object> detail) {
    this.id = Ids.next();
    this.caseId = caseId;
    this.promiseId = promiseId;
    this.type = type;
    this.at = at;
    this.actor = actor;
    this.detail = detail;
  }

  /** As the API shows it. */
  public record View(String type, Instant at, String actor, Map<String, Object> detail) {}

  View view() {
    return new View(type, at, actor, detail);
  }
}
