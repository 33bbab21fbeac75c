package io.huifang.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.problem.ProblemException;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcProvider;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a session, and the many things that look like it. */
class LogoutTokensTest {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final KeyPair KEYS = keys();
  private final Instant now = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);
  private final OidcProvider provider =
      new OidcProvider(
          Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
          OidcTenantConfig.builder()
              .tenantId("pages")
              .clientId("desk-pages")
              .token()
              .issuer("https://issuer.test")
              .end()
              .build());

  @Test
  void namesTheSession() {
    assertThat(LogoutTokens.read(token(KEYS, claims -> {}), provider))
        .isEqualTo(new Session("session-1", "mei", now));
  }

  @Test
  void namesAPersonWhereThereIsNoSession() {
    String token = token(KEYS, claims -> claims.remove("sid"));
    assertThat(LogoutTokens.read(token, provider)).isEqualTo(new Session(null, "mei", now));
  }

  @Test
  void isForUs() {
    refused(token(KEYS, claims -> claims.audience("another-pages")));
    refused(token(KEYS, claims -> claims.audience(Set.of("a", "b"))));
    String both = token(KEYS, claims -> claims.audience(Set.of("a", "desk-pages")));
    assertThat(LogoutTokens.read(both, provider).id()).isEqualTo("session-1");
  }

  @Test
  void isOfOurProvider() {
    refused(token(keys(), claims -> {}));
    refused(token(KEYS, claims -> claims.issuer("https://another.test")));
  }

  @Test
  void hasAnEndThatIsNotOver() {
    refused(token(KEYS, claims -> claims.expiresAt(now.minus(Duration.ofMinutes(5)))));
    refused(endless());
  }

  /** Tokens for other ends are signed by the same keys, also with our client as audience. */
  @Test
  void isNoOtherTokenOfTheSameSession() {
    refused(token(KEYS, claims -> claims.remove("events")));
    refused(token(KEYS, claims -> claims.claim("events", Map.of("http://other", Map.of()))));
    refused(token(KEYS, claims -> claims.claim("events", EVENT)));
    refused(token(KEYS, claims -> claims.claim("nonce", "n")));
    refused(token(KEYS, claims -> claims.remove("sid").remove("sub")));
  }

  @Test
  void isSigned() {
    String[] parts = token(KEYS, claims -> {}).split("\\.", -1);
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    refused(none + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1] + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "..", "a.b", "e30.e30.e30", "%%%", "客户", "{}"})
  void isNoGarbage(String token) {
    refused(token);
  }

  private void refused(String token) {
    assertThatThrownBy(() -> LogoutTokens.read(token, provider))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  private String token(KeyPair keys, Consumer<JwtClaimsBuilder> change) {
    JwtClaimsBuilder claims =
        Jwt.claims()
            .issuer("https://issuer.test")
            .subject("mei")
            .audience("desk-pages")
            .issuedAt(now)
            .expiresAt(now.plus(Duration.ofMinutes(2)))
            .claim("sid", "session-1")
            .claim("events", Map.of(EVENT, Map.of()));
    change.accept(claims);
    return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(keys.getPrivate());
  }

  /** The builder of the others adds an end by itself. */
  private String endless() {
    String claims =
        """
        {"iss":"https://issuer.test","sub":"mei","aud":"desk-pages","iat":%d,"sid":"session-1",
         "events":{"%s":{}}%s}""";
    assertThat(
            LogoutTokens.read(
                signed(claims.formatted(now.getEpochSecond(), EVENT, end())), provider))
        .isNotNull();
    return signed(claims.formatted(now.getEpochSecond(), EVENT, ""));
  }

  private String end() {
    return ",\"exp\":" + now.plusSeconds(60).getEpochSecond();
  }

  private static String signed(String claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue("RS256");
    signature.setPayload(claims);
    signature.setKey(KEYS.getPrivate());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
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
