package io.huifang.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens as an identity provider would, with a key made for this run; the service checks the
 * signature for real. The whole login is tested against a real provider in suite.
 */
public final class TestTokens {
  private static final KeyPair KEYS = keys();

  private TestTokens() {}

  /** A token of a person or service. */
  public static String token(String subject, @Nullable String team, String... roles) {
    return claims(subject, team, "huifang", roles)
        .jws()
        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256)
        .sign(KEYS.getPrivate());
  }

  /** A token that is right in everything but meant for somebody else. */
  public static String forAudience(String audience, String... roles) {
    return claims("somebody", null, audience, roles)
        .jws()
        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256)
        .sign(KEYS.getPrivate());
  }

  /** A token that says the right things and is signed by nobody we know. */
  public static String forged(String subject, @Nullable String team, String... roles) {
    return claims(subject, team, "huifang", roles)
        .jws()
        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256)
        .sign(keys().getPrivate());
  }

  private static JwtClaimsBuilder claims(
      String subject, @Nullable String team, String audience, String... roles) {
    JwtClaimsBuilder claims =
        Jwt.claims()
            .issuer("https://issuer.test")
            .subject(subject)
            .audience(audience)
            .claim("name", subject)
            .claim("realm_access", Map.of("roles", List.of(roles)))
            .expiresIn(3600);
    if (team != null) {
      claims.claim("team", team);
    }
    return claims;
  }

  /** A token that ended an hour ago. */
  public static String expired(String subject, String role) {
    return ends(subject, role, Instant.now().minus(Duration.ofHours(1)));
  }

  /**
   * A token with another end than usual; the framework compares it with the time of the machine.
   */
  public static String ends(String subject, String role, Instant end) {
    return Jwt.claims()
        .issuer("https://issuer.test")
        .subject(subject)
        .audience("huifang")
        .claim("realm_access", Map.of("roles", List.of(role)))
        .issuedAt(end.minus(Duration.ofHours(1)))
        .expiresAt(end)
        .jws()
        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256)
        .sign(KEYS.getPrivate());
  }

  /** The configuration that makes a service trust these tokens and look for no provider. */
  static Map<String, String> configuration() {
    return Map.of(
        "quarkus.oidc.public-key",
        Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
        "quarkus.oidc.token.issuer",
        "https://issuer.test",
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.pages.tenant-paths",
        "/no-such-page",
        "quarkus.oidc.pages.tenant-enabled",
        "false",
        "quarkus.oidc-client.client-enabled",
        "false");
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }
}
