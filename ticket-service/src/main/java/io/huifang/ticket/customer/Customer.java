package io.huifang.ticket.customer;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Tier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who contacts us. */
@Entity
@Audited(
    kind = "customer",
    open = {"language"})
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

  @Nullable String team() {
    return team;
  }

  /** As the services that must reach the customer are told. */
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
}
