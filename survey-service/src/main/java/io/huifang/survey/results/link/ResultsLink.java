package io.huifang.survey.results.link;

import io.huifang.platform.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A link that shows results to whoever has it; of which answers never changes. */
@Entity
@Audited(kind = "results-link", open = "shows", hidden = "tokenHash")
public class ResultsLink {
  @Id private UUID id;
  private String name;
  private String tokenHash;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, List<String>> shows;

  private boolean texts;
  private Instant createdAt;
  private String createdBy;
  private String creator;
  private Instant expiresAt;
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;

  protected ResultsLink() {}

  ResultsLink(UUID id, String name, String tokenHash, Map<String, List<String>> shows) {
    this.id = id;
    this.name = name;
    this.tokenHash = tokenHash;
    this.shows = shows;
  }

  /**
   * @param shownTexts whether what customers have written is shown
   * @param who id and name of whoever makes it
   */
  ResultsLink made(boolean shownTexts, Instant at, Instant until, String by, String who) {
    texts = shownTexts;
    createdAt = at;
    expiresAt = until;
    createdBy = by;
    creator = who;
    return this;
  }

  void revoke(Instant at, String by) {
    revokedAt = at;
    revokedBy = by;
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  boolean opens(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Which answers, as an address of the page names them. */
  public Map<String, List<String>> shows() {
    return shows;
  }

  public boolean texts() {
    return texts;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  String creator() {
    return creator;
  }

  @Nullable Instant revokedAt() {
    return revokedAt;
  }
}
