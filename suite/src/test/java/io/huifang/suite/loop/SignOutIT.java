package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One login for four services, and one end: whoever has kept the cookies has nothing. */
class SignOutIT {
  private static final Map<String, String> PAGES =
      Map.of("ticket", "/desk", "survey", "/surveys", "escalation", "/board", "kpi", "/dashboard");

  private static final ObjectMapper JSON = new ObjectMapper();

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

      // The provider is not even reached: a browser that never followed the redirect.
      assertThat(sites.get("survey", "/sign-out", cookies).location())
          .startsWith(stack.identity().issuer());
      assertThat(sites.get("survey", "/surveys", cookies).status()).isEqualTo(302);
      assertThat(sites.get("kpi", "/dashboard", cookies).status()).isEqualTo(200);

      sites.open("ticket", "/sign-out");
      assertThat(sites.answers(cookies)).as("signed out at ticket").containsOnly(302);
      assertThat(sites.get("kpi", "/dashboard", cookies).location())
          .startsWith(stack.identity().issuer());

      cookies = sites.signIn("mei.chen");
      assertThat(sites.answers(cookies)).as("signed in again").containsOnly(200);
      new Administrator(stack).signOut("mei.chen");
      assertThat(sites.answers(cookies)).as("ended by an administrator").containsOnly(302);

      cookies = sites.signIn("mei.chen");
      withoutADatabaseAPageSaysSoAndNobodyIsSignedOut(stack, sites, cookies);
    }
  }

  private static void nobodyElseEndsASession(Stack stack) {
    String access = stack.token("mei.chen");
    // {"alg":"RS256","kid":"made-up"}
    String unknownKey = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im1hZGUtdXAifQ.e30.e30";
    for (String token :
        List.of("", "x", "e30.e30.e30", unknownKey, access, access + "x", "%25%25%25")) {
      for (String service : PAGES.keySet()) {
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

  /** All pages at all replicas, in one browser and with copies of its cookies. */
  private record Sites(Stack stack, Page browser) {
    /** Signs in once and opens every page, which makes a session of each service. */
    String signIn(String person) throws InterruptedException {
      // Tokens count in seconds: one of the same second as the end before it would not be newer.
      TimeUnit.SECONDS.sleep(2);
      browser.navigate(stack.url("ticket") + "/desk");
      assertThat(browser.url()).startsWith(stack.identity().issuer());
      Browser.signIn(browser, person);
      browser.waitForURL(stack.url("ticket") + "/desk**");
      PAGES.forEach(this::open);
      PAGES.forEach((service, page) -> assertThat(cookies(service)).isNotEmpty());
      return all(browser.context().cookies());
    }

    void open(String service, String path) {
      browser.navigate(stack.url(service) + path);
    }

    Http.Answer get(String service, String path, String cookies) {
      return Http.get(stack.url(service) + path, Map.of("Cookie", cookies, "Accept", "text/html"));
    }

    /** The states of all pages. */
    List<Integer> answers(String cookies) {
      List<Integer> states = new ArrayList<>();
      PAGES.forEach((service, page) -> states.add(get(service, page, cookies).status()));
      for (int replica : new int[] {1, 2}) {
        String url = stack.replicaUrl("ticket", replica) + "/desk";
        states.add(Http.get(url, Map.of("Cookie", cookies, "Accept", "text/html")).status());
      }
      return states;
    }

    /** As it is it says nothing to another service; under the name that this looks for, neither. */
    void aCookieIsGoodForItsServiceOnly() {
      for (String from : PAGES.keySet()) {
        for (String to : PAGES.keySet()) {
          if (!from.equals(to)) {
            String stolen = all(cookies(from));
            String renamed = stolen.replace("_" + from + "-", "_" + to + "-");
            for (String cookies : List.of(stolen, renamed)) {
              Http.Answer answer = get(to, PAGES.get(to), cookies);
              assertThat(answer.status()).as("session of %s at %s", from, to).isEqualTo(302);
              assertThat(answer.location()).startsWith(stack.identity().issuer());
            }
          }
        }
      }
    }

    /** What was let in by its cookie is not remembered for the token that came along. */
    void aCookieMakesNoTokenKnown(String cookies) {
      Map<String, String> token = Map.of("Authorization", "Bearer made-up", "Accept", Http.JSON);
      Map<String, String> both = new HashMap<>(token);
      both.put("Cookie", cookies);
      assertThat(Http.get(stack.url("kpi") + "/dashboard", both).status()).isIn(200, 406);
      assertThat(Http.get(stack.url("kpi") + "/api/metrics", token).status()).isEqualTo(401);
    }

    private List<Cookie> cookies(String service) {
      return browser.context().cookies().stream()
          .filter(cookie -> cookie.name.startsWith("q_session"))
          .filter(cookie -> cookie.name.endsWith("_" + service + "-service"))
          .toList();
    }

    private static String all(List<Cookie> cookies) {
      return cookies.stream()
          .filter(cookie -> cookie.name.startsWith("q_session"))
          .map(cookie -> cookie.name + "=" + cookie.value)
          .collect(Collectors.joining("; "));
    }
  }

  /** Of the provider. */
  private record Administrator(Stack stack) {
    void signOut(String person) throws Exception {
      URI keycloak = stack.url("keycloak");
      Http.Answer token =
          Http.send(
              "POST",
              keycloak + "/realms/master/protocol/openid-connect/token",
              Map.of("Content-Type", Http.FORM),
              "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                  + stack.identity().secret("keycloak-admin"));
      String bearer = JSON.readTree(token.body()).path("access_token").asText();
      Map<String, String> headers = Map.of("Authorization", "Bearer " + bearer);
      String users = keycloak + "/admin/realms/huifang/users";
      String found = Http.get(users + "?username=" + person, headers).body();
      String id = JSON.readTree(found).path(0).path("id").asText();
      Http.Answer done = Http.send("POST", users + "/" + id + "/logout", headers, "");
      assertThat(done.status()).as(done.body()).isEqualTo(204);
    }
  }
}
