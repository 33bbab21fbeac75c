package io.huifang.survey.link;

import io.huifang.platform.audit.Audited;
import io.huifang.survey.Dims;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A link for everybody. What it asks and for whom never changes; it can only be closed. */
@Entity
@Audited(
    kind = "survey-link",
    open = {"name", "questionnaire", "team", "labels", "sites", "most"})
public class SurveyLink {
  /** Under this label answers say by which link they came. */
  public static final String LABEL = "link";

  @Id private UUID id;
  private String code;
  private String name;
  private String questionnaire;
  private @Nullable String team;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Map<String, String> labels;

  private String[] sites;
  private @Nullable Integer most;
  private Instant createdAt;
  private String createdBy;
  private String creator;
  private @Nullable Instant expiresAt;
  private @Nullable Instant closedAt;
  private @Nullable String closedBy;

  protected SurveyLink() {}

  SurveyLink(UUID id, String code, SurveyLinkWish wish, @Nullable Instant end) {
    this.id = id;
    this.code = code;
    this.name = wish.name().strip();
    this.questionnaire = wish.questionnaire();
    this.team = wish.team();
    this.labels = Map.copyOf(wish.labelsOrNone());
    this.sites = wish.sitesOrNone().stream().distinct().toArray(String[]::new);
    this.most = wish.most();
    this.expiresAt = end;
  }

  /**
   * @param by id of whoever makes it
   * @param who the name
   */
  SurveyLink made(Instant at, String by, String who) {
    createdAt = at;
    createdBy = by;
    creator = who;
    return this;
  }

  void close(Instant at, String by) {
    closedAt = at;
    closedBy = by;
  }

  /** Whether it takes answers, as far as nobody has to count them. */
  boolean takes(Instant now) {
    return closedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** What answers by it are cut by. */
  Dims dims() {
    Map<String, String> all = new HashMap<>(labels);
    all.put(LABEL, name);
    return new Dims(null, null, null, null, null, null, team, null, all);
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String questionnaire() {
    return questionnaire;
  }

  public @Nullable String team() {
    return team;
  }

  public Map<String, String> labels() {
    return labels;
  }

  /** Origins of the sites that may show it in a frame. */
  public List<String> sites() {
    return List.of(sites);
  }

  public @Nullable Integer most() {
    return most;
  }

  Instant createdAt() {
    return createdAt;
  }

  String creator() {
    return creator;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }
}
