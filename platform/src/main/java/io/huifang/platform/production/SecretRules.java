package io.huifang.platform.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Secrets that everybody can read in the source: refused in a rehearsal too. */
@ApplicationScoped
class SecretRules {
  private static final int SHORTEST = 32;
  private final String name;
  private final String session;
  private final String client;

  @Inject
  SecretRules(Config config) {
    name = config.getValue("quarkus.application.name", String.class);
    session =
        config.getValue("quarkus.oidc.pages.token-state-manager.encryption-secret", String.class);
    client = config.getValue("quarkus.oidc-client.credentials.secret", String.class);
  }

  void check(Findings findings) {
    if (session.contains("only-for-development")) {
      findings.refuse("HUIFANG_SESSION_SECRET", "set it to 32 or more random characters");
    } else if (session.length() - name.length() - 1 < SHORTEST) {
      findings.refuse("HUIFANG_SESSION_SECRET", "is too short, use 32 or more random characters");
    }
    if (client.equals("unset")) {
      findings.refuse("HUIFANG_OIDC_CLIENT_SECRET", "set it to the secret of the client");
    }
  }
}
