package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.suite.data.DataDirectory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real Keycloak takes k8s/realm.json, and asks an administrator for more than a password. */
class ProductionRealmIT {
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final String PASSWORD = "a long one for the test";
  private static final String SITE = "https://desk.example.com";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void anAdministratorNeedsASecondFactor() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path folder = Path.of("target", "production-realm").toAbsolutePath();
    try (DataDirectory data = DataDirectory.claim(folder)) {
      data.reset();
      KeycloakFiles files = new KeycloakFiles(Path.of("target", "keycloak").toAbsolutePath());
      Identity identity = new Identity(data, files, port, ProductionRealmIT::realm);
      identity.start();
      try {
        HttpResponse<String> agent = signIn(identity, "an.agent", PASSWORD);
        assertThat(agent.statusCode()).isEqualTo(302);
        assertThat(agent.headers().firstValue("Location").orElse(""))
            .startsWith(SITE + "/signed-in?")
            .contains("code=");

        HttpResponse<String> admin = signIn(identity, "an.admin", PASSWORD);
        String next = admin.headers().firstValue("Location").orElse("");
        assertThat(next).doesNotContain("code=");
        assertThat(next + admin.body()).containsIgnoringCase("totp");

        for (String client : new String[] {"admin-cli", "huifang-cli", "ticket-service-pages"}) {
          assertThat(passwordGrant(identity, client).statusCode()).as(client).isNotEqualTo(200);
        }
        assertThat(signIn(identity, "an.agent", "wrong").statusCode()).isEqualTo(200);
      } finally {
        identity.stop();
      }
    }
  }

  /** What an environment would fill in, and two people. */
  private static String realm() {
    try {
      String filled =
          Realm.production()
              .replace("${HUIFANG_TICKET_SERVICE_URL}", SITE)
              .replaceAll("\\$\\{HUIFANG_[A-Z_]+_URL}", "https://other.example.com")
              .replaceAll("\\$\\{HUIFANG_[A-Z_]+_SECRET}", "secret-of-the-test")
              .replace("\"external\"", "\"none\"");
      ObjectNode realm = (ObjectNode) JSON.readTree(filled);
      person((ArrayNode) realm.get("users"), "an.admin", "admin");
      person((ArrayNode) realm.get("users"), "an.agent", "agent");
      return JSON.writeValueAsString(realm);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void person(ArrayNode users, String name, String role) {
    ObjectNode person = users.addObject();
    person
        .put("username", name)
        .put("email", name + "@example.org")
        .put("emailVerified", true)
        .put("firstName", "An")
        .put("lastName", role)
        .put("enabled", true);
    person.putArray("realmRoles").add(role);
    person.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
  }

  private static HttpResponse<String> signIn(Identity identity, String name, String password)
      throws Exception {
    HttpClient browser = HttpClient.newHttpClient();
    String start =
        identity.issuer()
            + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=x"
            + "&client_id=ticket-service-pages&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
            + encode(SITE + "/signed-in");
    HttpResponse<String> form =
        browser.send(
            HttpRequest.newBuilder(URI.create(start)).build(),
            HttpResponse.BodyHandlers.ofString());
    Matcher action = ACTION.matcher(form.body());
    assertThat(action.find()).as(form.body()).isTrue();
    // By hand: they are marked as secure, which a cookie manager takes literally on localhost.
    String cookies =
        form.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    return post(
        action.group(1).replace("&amp;", "&"),
        cookies,
        Map.of("username", name, "password", password));
  }

  private static HttpResponse<String> passwordGrant(Identity identity, String client)
      throws Exception {
    return post(
        identity.issuer() + "/protocol/openid-connect/token",
        "",
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "client_secret", "secret-of-the-test",
            "username", "an.agent",
            "password", PASSWORD));
  }

  private static HttpResponse<String> post(String url, String cookies, Map<String, String> form)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
