package io.huifang.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which claim of a token names the team; read once, and not for every caller. */
@ApplicationScoped
class TeamClaim {
  @ConfigProperty(name = "huifang.security.team-claim", defaultValue = "team")
  String name;

  String name() {
    return name;
  }
}
