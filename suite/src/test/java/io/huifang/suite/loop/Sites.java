package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.huifang.suite.launch.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** All pages at all replicas, in one browser and with copies of its cookies. */
record Sites(Stack stack, Page browser) {
  static final Map<String, String> PAGES =
      Map.of("ticket", "/desk", "survey", "/surveys", "escalation", "/board", "kpi", "/dashboard");

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
