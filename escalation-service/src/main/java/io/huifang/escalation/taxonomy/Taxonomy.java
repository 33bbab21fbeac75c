package io.huifang.escalation.taxonomy;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of the lists. */
@Entity
@Audited(kind = "taxonomy", open = "*")
public class Taxonomy extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Term> terms;

  protected Taxonomy() {}

  Taxonomy(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Term> terms) {
    super(version, publishedAt, publishedBy, reason);
    this.terms = terms;
  }

  public List<Term> terms() {
    return terms;
  }

  public Optional<Term> term(Term.Kind kind, String code) {
    return terms.stream().filter(one -> one.kind() == kind && one.code().equals(code)).findFirst();
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<Term> terms) {}

  View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), terms);
  }
}
