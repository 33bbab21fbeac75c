package io.huifang.ticket.organisation;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Tier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company or public body whose people are customers. It holds nothing of any one of them. */
@Entity
@Audited(kind = "organisation", open = "*")
public class Organisation extends VersionedAggregate {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private @Nullable Tier tier;

  protected Organisation() {}

  Organisation(String name, @Nullable Tier tier) {
    id = Ids.next();
    become(name, tier);
  }

  final void become(String newName, @Nullable Tier newTier) {
    name = newName;
    tier = newTier;
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Members are of this tier or a higher one; null asks for nothing. */
  public @Nullable Tier tier() {
    return tier;
  }
}
