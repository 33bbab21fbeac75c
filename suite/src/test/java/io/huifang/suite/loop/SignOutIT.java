package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One login for four services, and one end: whoever has kept the cookies has nothing. */
class SignOutIT {
  @Test
  void signingOutEndsTheSessionEverywhere() throws Exception {
    try (Stack stack =
            Stack.builder()
                .dataDirectory(Path.of("target", "sign-out").toAbsolutePath())
                .reset(true)
                .ports(Ports.free())
                .only(EnumSet.complementOf(EnumSet.of(Part.MAIL)))
                .replicas(Part.TICKET, 2)
                .build();
        Browser browser = new Browser()) {
      stack.start();
      Sites sites = new Sites(stack, browser.desk("en-GB"));

      String cookies = sites.signIn("mei.chen");
      assertThat(sites.answers(cookies)).as("signed in").containsOnly(200);
      sites.aCookieIsGoodForItsServiceOnly();
      sites.aCookieMakesNoTokenKnown(cookies);
      nobodyElseEndsASession(stack);
      assertThat(sites.answers(cookies)).as("after all that").containsOnly(200);

      // A browser that never follows the redirect: nothing is left that could be renewed.
      Administrator administrator = new Administrator(stack);
      int sessions = administrator.sessions("mei.chen");
      assertThat(sites.get("survey", "/sign-out", cookies).location())
          .startsWith(stack.identity().issuer());
      assertThat(sites.get("survey", "/surveys", cookies).status()).isEqualTo(302);
      assertThat(administrator.sessions("mei.chen")).as("at the provider").isEqualTo(sessions - 1);
      assertThat(sites.answers(cookies)).as("signed out at survey").containsOnly(302);

      cookies = sites.signIn("mei.chen");
      sites.open("ticket", "/sign-out");
      assertThat(sites.browser().url())
          .as("back at the login, and not before a question of the provider")
          .startsWith(stack.identity().issuer() + "/protocol/openid-connect/auth");
      assertThat(sites.answers(cookies)).as("signed out at ticket").containsOnly(302);
      assertThat(sites.get("kpi", "/dashboard", cookies).location())
          .startsWith(stack.identity().issuer());

      cookies = sites.signIn("mei.chen");
      assertThat(sites.answers(cookies)).as("signed in again").containsOnly(200);
      administrator.signOut("mei.chen");
      assertThat(sites.answers(cookies)).as("ended by an administrator").containsOnly(302);

      cookies = sites.signIn("mei.chen");
      withoutADatabaseAPageSaysSoAndNobodyIsSignedOut(stack, sites, cookies);
      withoutAProviderSigningOutEndsTheSessionHere(stack, sites, cookies);
    }
  }

  private static void nobodyElseEndsASession(Stack stack) {
    String access = stack.token("mei.chen");
    // {"alg":"RS256","kid":"made-up"}
    String unknownKey = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im1hZGUtdXAifQ.e30.e30";
    for (String token :
        List.of("", "x", "e30.e30.e30", unknownKey, access, access + "x", "%25%25%25")) {
      for (String service : Sites.PAGES.keySet()) {
        Http.Answer answer =
            Http.send(
                "POST",
                stack.url(service) + "/back-channel-logout",
                Map.of("Content-Type", Http.FORM),
                "logout_token=" + token);
        assertThat(answer.status()).as(token).isEqualTo(400);
        assertThat(answer.type()).contains("problem+json");
      }
    }
  }

  private static void withoutAProviderSigningOutEndsTheSessionHere(
      Stack stack, Sites sites, String cookies) {
    String issuer = stack.identity().issuer();
    stack.service("keycloak").kill();
    assertThat(sites.get("kpi", "/sign-out", cookies).location()).startsWith(issuer);
    assertThat(sites.get("kpi", "/dashboard", cookies).status()).isEqualTo(302);
  }

  private static void withoutADatabaseAPageSaysSoAndNobodyIsSignedOut(
      Stack stack, Sites sites, String cookies) {
    stack.service("postgres").kill();
    try {
      Http.Answer away = sites.get("kpi", "/dashboard", cookies);
      assertThat(away.status()).as(away.body()).isEqualTo(503);
      assertThat(away.type()).startsWith("text/html");
      assertThat(away.cookies()).isEmpty();
    } finally {
      stack.service("postgres").start();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> sites.get("kpi", "/dashboard", cookies).status() == 200);
  }
}
