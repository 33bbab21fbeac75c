package io.huifang.ticket.customer;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Tier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
    personal = {"customerId", "mergedInto"})
public class Customer extends VersionedAggregate {
  @Id private UUID id;
  private @Nullable String externalId;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String phone;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private @Nullable String segment;
  private String language;
  private boolean optedOut;
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
    tier = Tier.STANDARD;
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
    tier = was.tier();
    segment = was.segment();
    language = was.language();
    optedOut = was.optedOut();
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
    tier = came.tier() != null && came.tier() == tier ? came.formerTier() : tier;
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
    return new CustomerData(externalId, name, email, phone, tier, segment, language, optedOut);
  }

  private void take(CustomerData to) {
    externalId = to.externalId() == null ? externalId : to.externalId();
    name = to.name() == null ? name : to.name();
    email = to.email() == null ? email : to.email();
    phone = to.phone() == null ? phone : to.phone();
    tier = to.tier() == null ? tier : to.tier();
    segment = to.segment() == null ? segment : to.segment();
    language = to.language() == null ? language : to.language();
    optedOut = to.optedOut() == null ? optedOut : to.optedOut();
  }

  public UUID id() {
    return id;
  }

  public Tier tier() {
    return tier;
  }

  public @Nullable String segment() {
    return segment;
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

  /** As the services that must reach the customer are told. */
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
      boolean optedOut) {}

  public View view() {
    return new View(id, externalId, name, email, phone, tier, segment, language, optedOut);
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
      @Nullable Boolean optedOut) {

    static CameWith take(Customer from, Customer to) {
      Customer.View theirs = from.view();
      Customer.View own = to.view();
      boolean higher = theirs.tier().compareTo(own.tier()) > 0;
      return new CameWith(
          own.name() == null ? theirs.name() : null,
          own.email() == null ? theirs.email() : null,
          own.phone() == null ? theirs.phone() : null,
          higher ? theirs.tier() : null,
          higher ? own.tier() : null,
          theirs.optedOut() && !own.optedOut() ? true : null);
    }

    CustomerData given() {
      return new CustomerData(null, name, email, phone, tier, null, null, optedOut);
    }
  }
}
