package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One login for four services, and one end: whoever has kept the cookies has nothing. */
class SignOutIT {
  private static final Map<String, String> PAGES =
      Map.of("ticket", "/desk", "survey", "/surveys", "escalation", "/board", "kpi", "/dashboard");

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
      Page page = browser.desk("en-GB");
      page.navigate(stack.url("ticket") + "/desk");
      Browser.signIn(page, "mei.chen");
      page.waitForURL(stack.url("ticket") + "/desk**");
      for (String service : PAGES.keySet()) {
        page.navigate(stack.url(service) + PAGES.get(service));
        page.waitForURL(stack.url(service) + PAGES.get(service) + "**");
      }
      List<Cookie> cookies = page.context().cookies(stack.url("ticket").toString());

      everyPageIsOpen(stack, cookies);
      aCookieIsGoodForItsServiceOnly(stack, cookies);
      nobodyElseEndsASession(stack);
      everyPageIsOpen(stack, cookies);

      page.navigate(stack.url("survey") + "/sign-out");
      addresses(stack)
          .forEach(
              (where, url) ->
                  assertThat(get(url, all(cookies)))
                      .as("%s after signing out", where)
                      .isEqualTo(302));
      page.navigate(stack.url("ticket") + "/desk");
      assertThat(page.url()).startsWith(stack.identity().issuer());
      Browser.signIn(page, "mei.chen");
      page.waitForURL(stack.url("ticket") + "/desk**");

      theProviderReturnsToExactAddressesOnly(stack);
      theProviderKeepsWhatHappened(stack);
    }
  }

  /** Every page at every replica. */
  private static Map<String, String> addresses(Stack stack) {
    Map<String, String> all = new LinkedHashMap<>();
    PAGES.forEach((service, path) -> all.put(service, stack.url(service) + path));
    all.put("ticket 1", stack.replicaUrl("ticket", 1) + "/desk");
    all.put("ticket 2", stack.replicaUrl("ticket", 2) + "/desk");
    return all;
  }

  private static void everyPageIsOpen(Stack stack, List<Cookie> cookies) {
    addresses(stack)
        .forEach(
            (where, url) ->
                assertThat(get(url, all(cookies)))
                    .as("%s with %s", where, cookies.stream().map(one -> one.name).toList())
                    .isEqualTo(200));
  }

  private static void aCookieIsGoodForItsServiceOnly(Stack stack, List<Cookie> cookies) {
    for (String from : PAGES.keySet()) {
      for (String to : PAGES.keySet()) {
        if (from.equals(to)) {
          continue;
        }
        String stolen =
            cookies.stream()
                .filter(cookie -> cookie.name.endsWith("_" + from + "-service"))
                .map(c -> c.name.replace("_" + from + "-", "_" + to + "-") + "=" + c.value)
                .collect(Collectors.joining("; "));
        assertThat(stolen).contains("q_session");
        assertThat(get(stack.url(to) + PAGES.get(to), stolen))
            .as("the session of %s at %s", from, to)
            .isIn(302, 401);
      }
    }
  }

  private static void nobodyElseEndsASession(Stack stack) {
    String access = stack.token("mei.chen");
    for (String token : List.of("", "x", "e30.e30.e30", access, access + "x")) {
      Http.Answer answer =
          Http.send(
              "POST",
              stack.url("survey") + "/back-channel-logout",
              Map.of("Content-Type", Http.FORM),
              "logout_token=" + token);
      assertThat(answer.status()).as(token).isEqualTo(400);
    }
  }

  private static void theProviderReturnsToExactAddressesOnly(Stack stack) {
    for (String path : List.of("/signed-in", "/signed-in/x", "/desk", "/signed-in?x=1")) {
      String target =
          stack.identity().issuer()
              + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=x"
              + "&code_challenge_method=S256&code_challenge="
              + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
              + "&client_id=ticket-service-pages&redirect_uri="
              + URLEncoder.encode(stack.url("ticket") + path, StandardCharsets.UTF_8);
      assertThat(Http.get(target, Map.of()).status())
          .as(path)
          .isEqualTo(path.equals("/signed-in") ? 200 : 400);
    }
  }

  private static void theProviderKeepsWhatHappened(Stack stack) throws Exception {
    URI keycloak = stack.url("keycloak");
    Http.Answer token =
        Http.send(
            "POST",
            keycloak + "/realms/master/protocol/openid-connect/token",
            Map.of("Content-Type", Http.FORM),
            "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                + stack.identity().secret("keycloak-admin"));
    String bearer = new ObjectMapper().readTree(token.body()).path("access_token").asText();
    Http.Answer events =
        Http.get(
            keycloak + "/admin/realms/huifang/events", Map.of("Authorization", "Bearer " + bearer));
    assertThat(events.body()).contains("\"LOGIN\"", "\"LOGOUT\"");
  }

  private static int get(String url, String cookies) {
    return Http.get(url, Map.of("Cookie", cookies, "Accept", "text/html")).status();
  }

  private static String all(List<Cookie> cookies) {
    return cookies.stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }
}
