package io.huifang.ticket.customer;

import io.huifang.platform.audit.Audited;
import io.huifang.ticket.Tier;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who contacts us. */
@Entity
@Audited(
    kind = "customer",
    open = {"language"},
    personal = {"customerId", "mergedInto", "organisationId", "lifetimeValue"})
public class Customer extends Ranked {
  @Id private UUID id;
  private @Nullable String externalId;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String phone;

  private String language;
  private boolean optedOut;
  private @Nullable String zone;
  private @Nullable UUID importJob;
  private @Nullable String team;
  private @Nullable UUID mergedInto;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable CameWith cameWithMerge;

  protected Customer() {}

  /**
   * @param importJob that brings the customer, null for one who has come himself
   * @param team whose agent has registered the customer; null if a ticket or an import has
   */
  Customer(UUID id, CustomerData from, @Nullable UUID importJob, @Nullable String team) {
    this.id = id;
    this.importJob = importJob;
    this.team = team;
    own(Tier.STANDARD);
    language = "zh-CN";
    take(from);
    raiseVersion();
  }

  /**
   * Takes over what is given; null leaves what is known.
   *
   * @return whether that changed anything, and so the version
   */
  final boolean change(CustomerData to) {
    View before = view();
    take(to);
    boolean changed = !view().equals(before);
    if (changed) {
      raiseVersion();
    }
    return changed;
  }

  /** Makes everything what it was, be it unknown. */
  final void putBack(View was) {
    externalId = was.externalId();
    name = was.name();
    email = was.email();
    phone = was.phone();
    rankedAs(was);
    language = was.language();
    optedOut = was.optedOut();
    zone = was.zone();
    raiseVersion();
  }

  /** Undoing the import is no reason any more to take this customer out. */
  final void staysForGood() {
    importJob = null;
  }

  /**
   * Lives on in another record from now on, which takes over what it did not know: the higher tier
   * and the wish not to be asked as well. Both are locked.
   */
  public final void mergeInto(Customer living) {
    mergedInto = living.id;
    cameWithMerge = CameWith.take(this, living);
    living.take(cameWithMerge.given());
    if (cameWithMerge.organisation() != null) {
      living.belongsLike(this);
    }
    raiseVersion();
    living.raiseVersion();
  }

  /** Lives by itself again; the other one gives back what came, unless it was changed since. */
  public final void takeApartFrom(Customer living) {
    living.back(Objects.requireNonNull(cameWithMerge));
    mergedInto = null;
    cameWithMerge = null;
    raiseVersion();
    living.raiseVersion();
  }

  private void back(CameWith came) {
    name = Objects.equals(name, came.name()) ? null : name; // null stays null
    email = Objects.equals(email, came.email()) ? null : email;
    phone = Objects.equals(phone, came.phone()) ? null : phone;
    if (came.tier() != null && came.tier() == own()) {
      own(Objects.requireNonNull(came.formerTier()));
    }
    if (came.organisation() != null && came.organisation().equals(organisation())) {
      belongs(null, null);
    }
    optedOut = came.optedOut() == null && optedOut;
  }

  /** Is written to, or called, there first from now on. */
  public final void firstIs(Handle.Kind kind, @Nullable String shown) {
    switch (kind) {
      case EMAIL -> email = shown;
      case PHONE -> phone = shown;
      case OPENID -> {} // nobody is written to there yet
    }
  }

  public final @Nullable String first(Handle.Kind kind) {
    return switch (kind) {
      case EMAIL -> email;
      case PHONE -> phone;
      case OPENID -> null;
    };
  }

  /** Whether this is where the record is written to or called first. */
  public final boolean hasFirst(Handle handle) {
    String value = Handle.value(handle.kind(), first(handle.kind()));
    return value != null && value.equals(Handle.value(handle.kind(), handle.shown()));
  }

  final CustomerData data() {
    return new CustomerData(externalId, name, email, phone, tier(), segment(), language, optedOut);
  }

  private void take(CustomerData to) {
    externalId = to.externalId() == null ? externalId : to.externalId();
    name = to.name() == null ? name : to.name();
    email = to.email() == null ? email : to.email();
    phone = to.phone() == null ? phone : to.phone();
    rank(to);
    language = to.language() == null ? language : to.language();
    optedOut = to.optedOut() == null ? optedOut : to.optedOut();
    zone = to.zone() == null ? zone : to.zone();
  }

  public UUID id() {
    return id;
  }

  public String language() {
    return language;
  }

  /** The record in which it lives on, null if it lives by itself. */
  public @Nullable UUID mergedInto() {
    return mergedInto;
  }

  @Nullable String team() {
    return team;
  }

  /**
   * As pages and the API show it.
   *
   * @param lifetimeValue what the customer has brought so far, in the currency of the company
   * @param segmentByRule whether rules have said the segment, and may say another one
   * @param ownTier what the customer is of without the organisation; null if that is the tier
   * @param zone in which the customer lives
   */
  @Schema(name = "CustomerRecord")
  public record View(
      UUID id,
      @Nullable String externalId,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      Tier tier,
      @Nullable String segment,
      String language,
      boolean optedOut,
      @Nullable BigDecimal lifetimeValue,
      boolean segmentByRule,
      @Nullable UUID organisation,
      @Nullable Tier ownTier,
      @Nullable String zone) {
    /** Of which tier without the organisation. */
    Tier own() {
      return ownTier == null ? tier : ownTier;
    }
  }

  public View view() {
    return new View(
        id,
        externalId,
        name,
        email,
        phone,
        tier(),
        segment(),
        language,
        optedOut,
        lifetimeValue(),
        segment() != null && !segmentByHand(),
        organisation(),
        ownTier(),
        zone);
  }

  /**
   * What a record has got from another one that lives on in it; null where it knew itself.
   *
   * @param formerTier what it was of before, null if it is no higher now
   */
  record CameWith(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Tier tier,
      @Nullable Tier formerTier,
      @Nullable Boolean optedOut,
      @Nullable UUID organisation) {

    static CameWith take(Customer from, Customer to) {
      Customer.View theirs = from.view();
      Customer.View own = to.view();
      boolean higher = theirs.own().compareTo(own.own()) > 0;
      return new CameWith(
          own.name() == null ? theirs.name() : null,
          own.email() == null ? theirs.email() : null,
          own.phone() == null ? theirs.phone() : null,
          higher ? theirs.own() : null,
          higher ? own.own() : null,
          theirs.optedOut() && !own.optedOut() ? true : null,
          own.organisation() == null ? theirs.organisation() : null);
    }

    CustomerData given() {
      return new CustomerData(null, name, email, phone, tier, null, null, optedOut);
    }
  }
}
