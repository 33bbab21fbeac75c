package io.huifang.survey.questionnaire;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A published version of a questionnaire: what answers refer to, so it never changes. */
@Entity
@Immutable
@Audited(kind = "questionnaire", open = "*")
public class Questionnaire {
  @EmbeddedId private Key key;
  private Instant publishedAt;
  private @Nullable String publishedBy;
  private @Nullable String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Definition content;

  protected Questionnaire() {}

  Questionnaire(
      Key key,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      Definition content) {
    this.key = key;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
    this.reason = reason;
    this.content = content;
  }

  /**
   * Which version of which questionnaire.
   *
   * @param id a word that stays, as {@code service}
   * @param version 1 and up
   */
  @Embeddable
  public record Key(String id, int version) implements Serializable {
    @Override
    public String toString() {
      return id + "/" + version;
    }
  }

  public Key key() {
    return key;
  }

  public String id() {
    return key.id();
  }

  public int version() {
    return key.version();
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public @Nullable String publishedBy() {
    return publishedBy;
  }

  public @Nullable String reason() {
    return reason;
  }

  public Definition content() {
    return content;
  }
}
