package io.huifang.survey.questionnaire.editing;

import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.survey.questionnaire.Definition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The next version of a questionnaire while it is written; one for each questionnaire. */
@Entity
@Table(name = "questionnaire_edition")
public class Edition extends VersionedAggregate {
  @Id private String id;
  private int follows;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Definition content;

  private Instant changedAt;
  private String changedBy;

  protected Edition() {}

  Edition(String id, int follows, Definition content, Instant at, String by) {
    this.id = id;
    this.follows = follows;
    this.content = content;
    this.changedAt = at;
    this.changedBy = by;
  }

  void change(Definition to, Instant at, String by) {
    content = to;
    changedAt = at;
    changedBy = by;
    raiseVersion();
  }

  public String id() {
    return id;
  }

  /** The version that was in force when it was begun, 0 if there was none. */
  public int follows() {
    return follows;
  }

  public Definition content() {
    return content;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }
}
