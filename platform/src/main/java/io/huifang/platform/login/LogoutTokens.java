package io.huifang.platform.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.problem.ProblemException;
import io.quarkus.oidc.runtime.OidcProvider;
import java.time.Duration;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells whether a token is the provider's word that a session of ours has ended. */
final class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LogoutTokens() {}

  /**
   * The session that has ended; without an id all of the person until now.
   *
   * @throws ProblemException 400 if the token is anything else
   */
  static Session read(String token, OidcProvider provider) {
    JsonNode claims = verified(token, provider);
    // An identity or access token of the same session is signed by the same keys.
    boolean logout =
        claims.path("events").path(EVENT).isObject()
            && !claims.has("nonce")
            && (claims.path("sid").isTextual() || claims.path("sub").isTextual());
    if (!logout) {
      throw ProblemException.badField("logout_token", "does not end a session");
    }
    return Session.of(claims);
  }

  private static JsonNode verified(String token, OidcProvider provider) {
    try {
      verify(token, provider);
      return Session.claims(token);
    } catch (InvalidJwtException | IllegalArgumentException e) {
      throw ProblemException.badField("logout_token", "is not one of our provider");
    }
  }

  /** Signature, issuer, audience and end; the audience is our client for pages. */
  private static void verify(String token, OidcProvider provider) throws InvalidJwtException {
    try {
      provider.verifyLogoutJwtToken(token);
    } catch (InvalidJwtException e) {
      if (!(e.getCause() instanceof UnresolvableKeyException)) {
        throw e;
      }
      // Perhaps the provider has new keys. They are fetched once in ten minutes at most, whatever
      // comes here, and what they say of the token is asked again below.
      provider
          .refreshJwksAndVerifyJwtToken(token, true, false, null)
          .ifNoItem()
          .after(PATIENCE)
          .fail()
          .onFailure()
          .recoverWithNull()
          .await()
          .indefinitely();
      provider.verifyLogoutJwtToken(token);
    }
  }
}
