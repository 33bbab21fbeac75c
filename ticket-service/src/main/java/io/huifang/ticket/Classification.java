package io.huifang.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a ticket is about and how it came: the dimensions that standards and KPIs look at. */
@Embeddable
public class Classification {
  private String channel;
  private String category;
  private @Nullable String subcategory;

  @Enumerated(EnumType.STRING)
  private Complexity complexity;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  @Column(name = "segment")
  private @Nullable String segment;

  protected Classification() {}

  public Classification(
      String channel,
      String category,
      @Nullable String subcategory,
      Complexity complexity,
      Priority priority,
      Tier tier,
      @Nullable String segment) {
    this.channel = channel;
    this.category = category;
    this.subcategory = subcategory;
    this.complexity = complexity;
    this.priority = priority;
    this.tier = tier;
    this.segment = segment;
  }

  public String channel() {
    return channel;
  }

  public String category() {
    return category;
  }

  public @Nullable String subcategory() {
    return subcategory;
  }

  public Complexity complexity() {
    return complexity;
  }

  public Priority priority() {
    return priority;
  }

  public Tier tier() {
    return tier;
  }

  public @Nullable String segment() {
    return segment;
  }

  /** The same contact of a customer who is somebody else to us by now. */
  public Classification of(Tier newTier, @Nullable String newSegment) {
    return new Classification(
        channel, category, subcategory, complexity, priority, newTier, newSegment);
  }

  /** The same contact, seen as something else; channel and customer stay what they were. */
  public Classification reclassified(
      String newCategory,
      @Nullable String newSubcategory,
      Complexity newComplexity,
      Priority newPriority) {
    return new Classification(
        channel, newCategory, newSubcategory, newComplexity, newPriority, tier, segment);
  }
}
