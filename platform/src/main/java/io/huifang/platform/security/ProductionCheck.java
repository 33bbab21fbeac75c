package io.huifang.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to run with a secret that everybody can read in the source. */
@ApplicationScoped
public class ProductionCheck {
  @ConfigProperty(name = "quarkus.oidc.pages.token-state-manager.encryption-secret")
  String sessionSecret;

  @ConfigProperty(name = "quarkus.oidc-client.credentials.secret")
  String clientSecret;

  void check(@Observes StartupEvent start) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    if (sessionSecret.contains("only-for-development")) {
      throw new IllegalStateException("Set HUIFANG_SESSION_SECRET to 32 or more random characters");
    }
    if (clientSecret.equals("unset")) {
      throw new IllegalStateException("Set HUIFANG_OIDC_CLIENT_SECRET to the secret of the client");
    }
  }
}
