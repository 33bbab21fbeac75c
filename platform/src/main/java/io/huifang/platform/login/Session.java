package io.huifang.platform.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token of the provider says about the session that it belongs to.
 *
 * @param id of the session at the provider ({@code sid})
 * @param person the subject
 * @param at when the token was issued
 */
record Session(@Nullable String id, @Nullable String person, Instant at) {
  /** The name of the configuration for pages. */
  static final String PAGES = "pages";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Null for whoever is not known by the cookie of a page. */
  static @Nullable Session of(@Nullable SecurityIdentity identity) {
    if (identity != null
        && PAGES.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))
        && identity.getPrincipal() instanceof JsonWebToken token) {
      return new Session(
          token.getClaim("sid"),
          token.getSubject(),
          Instant.ofEpochSecond(token.getIssuedAtTime()));
    }
    return null;
  }

  /** Of a token whose signature somebody else has checked. */
  static Session of(JsonNode claims) {
    return new Session(
        claims.path("sid").textValue(),
        claims.path("sub").textValue(),
        Instant.ofEpochSecond(claims.path("iat").asLong()));
  }

  /**
   * The claims of a token.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonNode claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a token");
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return JSON.readTree(new String(claims, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a token", e);
    }
  }
}
