package io.huifang.ticket.organisation;

import io.huifang.ticket.Tier;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as pages and the API show it. */
public record OrganisationView(
    UUID id, String name, List<String> domains, @Nullable Tier tier, long version) {

  /** The domains as they stand in a form, one a line. */
  public String joined() {
    return String.join("\n", domains);
  }
}
