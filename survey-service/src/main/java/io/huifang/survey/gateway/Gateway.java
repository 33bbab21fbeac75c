package io.huifang.survey.gateway;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.survey.Medium;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The one gateway of a medium. Its secret is kept sealed: a stolen table signs nothing. */
@Entity
@Audited(
    kind = "survey-channel",
    open = {"address", "template"},
    hidden = "sealedSecret")
public class Gateway extends VersionedAggregate {
  @Id
  @Enumerated(EnumType.STRING)
  private Medium medium;

  private String address;
  private @Nullable String template;
  private String sealedSecret;

  @Column(name = "active")
  private boolean inUse;

  protected Gateway() {}

  Gateway(Medium medium, PutGateway as, String sealedSecret) {
    this.medium = medium;
    this.sealedSecret = sealedSecret;
    change(as);
  }

  final void change(PutGateway as) {
    address = as.address();
    template = as.template();
    inUse = as.active();
    raiseVersion();
  }

  void secret(String sealed) {
    sealedSecret = sealed;
  }

  String sealedSecret() {
    return sealedSecret;
  }

  /**
   * As pages show it; that there is a secret is all that is told of it.
   *
   * @param version 0 for one that nobody has set yet
   */
  public record View(
      Medium medium, long version, String address, @Nullable String template, boolean active) {}

  View view() {
    return new View(medium, version(), address, template, inUse);
  }
}
