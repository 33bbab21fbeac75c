package io.huifang.ticket.customer;

import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Tier;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to us: tier, segment, organisation and value. Some of it people set, some of it
 * follows from rules, and each is told from the other.
 */
@MappedSuperclass
public abstract class Ranked extends VersionedAggregate {
  @Enumerated(EnumType.STRING)
  private Tier tier;

  /** Without the organisation; null if that is the tier. */
  @Enumerated(EnumType.STRING)
  private @Nullable Tier ownTier;

  private @Nullable UUID organisationId;

  @Enumerated(EnumType.STRING)
  private @Nullable Tier organisationTier;

  private @Nullable String segment;
  private @Nullable String ruledSegment;
  private @Nullable BigDecimal lifetimeValue;
  private long ruledChanges;

  protected Ranked() {}

  /** Takes over what is given; null leaves what is known. */
  final void rank(CustomerData to) {
    if (to.tier() != null) {
      own(to.tier());
    }
    if (to.segment() != null) {
      segment = to.segment();
      ruledSegment = null;
    }
    BigDecimal value = to.lifetimeValue();
    lifetimeValue = value == null ? lifetimeValue : value.setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Makes all that an import may have changed what it was. */
  final void rankedAs(Customer.View was) {
    tier = was.tier();
    ownTier = was.ownTier();
    segment = was.segment();
    ruledSegment = was.segmentByRule() ? segment : null;
    lifetimeValue = was.lifetimeValue();
  }

  /**
   * What the rules say now; a segment that somebody has set stays.
   *
   * @return whether that changed the segment, and so the version
   */
  public final boolean ruled(@Nullable String says) {
    if (segmentByHand() || Objects.equals(segment, says)) {
      return false;
    }
    segment = says;
    ruledSegment = says;
    ruledChanges++;
    raiseVersion();
    return true;
  }

  /** The segment that somebody has set goes, if there is one; the next is for the rules to say. */
  public final boolean segmentTakenBack() {
    if (!segmentByHand()) {
      return false;
    }
    segment = null;
    ruledSegment = null;
    raiseVersion();
    return true;
  }

  /** Whether somebody has set the segment, so that rules leave it alone. */
  public final boolean segmentByHand() {
    return segment != null && !segment.equals(ruledSegment);
  }

  /**
   * Is with this organisation from now on, and of its tier if that is the higher one.
   *
   * @param organisation null for none
   * @return whether that is new, and so the version
   */
  public final boolean joins(@Nullable UUID organisation, @Nullable Tier least) {
    boolean same = Objects.equals(organisation, organisationId) && least == organisationTier;
    if (!same) {
      belongs(organisation, least);
      raiseVersion();
    }
    return !same;
  }

  /** Is with this organisation from the beginning. */
  public final void comesFrom(UUID organisation, @Nullable Tier least) {
    belongs(organisation, least);
  }

  /** The same because the organisation is of another tier now. */
  public final boolean follows(@Nullable Tier least) {
    boolean changed = joins(organisationId, least);
    ruledChanges += changed ? 1 : 0;
    return changed;
  }

  final void belongsLike(Ranked other) {
    belongs(other.organisationId, other.organisationTier);
  }

  final void belongs(@Nullable UUID organisation, @Nullable Tier least) {
    Tier own = own();
    organisationId = organisation;
    organisationTier = least;
    own(own);
  }

  final Tier own() {
    return ownTier == null ? tier : ownTier;
  }

  final void own(Tier wanted) {
    boolean raised = organisationTier != null && organisationTier.compareTo(wanted) > 0;
    tier = raised ? Objects.requireNonNull(organisationTier) : wanted;
    ownTier = raised ? wanted : null;
  }

  /** How often somebody has changed the record: its version without what rules have done. */
  final long changes() {
    return version() - ruledChanges;
  }

  public final Tier tier() {
    return tier;
  }

  public final @Nullable String segment() {
    return segment;
  }

  final @Nullable Tier ownTier() {
    return ownTier;
  }

  final @Nullable BigDecimal lifetimeValue() {
    return lifetimeValue;
  }

  /** With which organisation the customer is, null for none. */
  public final @Nullable UUID organisation() {
    return organisationId;
  }
}
