package io.huifang.suite.loop;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at a page with a real session, for requests that no page would send. */
final class SignedIn {
  private final String site;
  private final String cookies;

  /**
   * @param page one that needs a login, such as {@code /desk}
   */
  SignedIn(Rehearsal rehearsal, String username, String service, String page) {
    site = rehearsal.stack.url(service).toString();
    try (Browser browser = new Browser()) {
      Page open = browser.desk("en-GB");
      open.navigate(site + page);
      Browser.signIn(open, username);
      open.waitForURL(site + page + "**");
      cookies =
          open.context().cookies(site).stream()
              .map(cookie -> cookie.name + "=" + cookie.value)
              .collect(Collectors.joining("; "));
    }
  }

  Http.Answer post(String path, String form, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Cookie", cookies);
    headers.put("Accept", "text/html");
    headers.putIfAbsent("Content-Type", Http.FORM);
    return Http.send("POST", site + path, headers, form);
  }

  Http.Answer get(String path) {
    return Http.get(site + path, Map.of("Cookie", cookies, "Accept", "text/html"));
  }
}
