package io.huifang.ticket.branding;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.brand.Brand;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the organisation is seen by its customers, as an administrator has chosen. */
@Entity
@Audited(kind = "branding", open = "*", hidden = "logo")
public class Branding extends VersionedAggregate {
  static final String OWN = "own";
  @Id private String id;
  private UUID aggregateId;
  private @Nullable String name;
  private @Nullable String accent;
  private @Nullable String logo;

  protected Branding() {}

  Branding(Brand brand) {
    this.id = OWN;
    this.aggregateId = Ids.next();
    change(brand);
  }

  final void change(Brand brand) {
    name = brand.name();
    accent = brand.accent();
    logo = brand.logo();
    raiseVersion();
  }

  public UUID aggregateId() {
    return aggregateId;
  }

  public Brand brand() {
    return new Brand(name, accent, logo);
  }
}
