package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.data.DataDirectory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Somebody whom an administrator has added is there when the real Keycloak moves to other ports.
 */
class KeptPeopleIT {
  private static final String PASSWORD = "a long one for the test";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aLoginMadeByHandOutlivesAChangeOfPorts() throws Exception {
    Path folder = Path.of("target", "kept-people").toAbsolutePath();
    try (DataDirectory data = DataDirectory.claim(folder)) {
      data.reset();
      String id;
      Identity before = identity(data);
      before.start();
      try {
        id = add(before);
        assertThat(subject(before)).isEqualTo(id);
      } finally {
        before.kill();
      }
      Identity after = identity(data);
      after.start();
      try {
        assertThat(subject(after)).isEqualTo(id);
      } finally {
        after.stop();
      }
    }
  }

  private static Identity identity(DataDirectory data) throws Exception {
    Map<String, Integer> pages =
        Map.of(
            "ticket-service", port(),
            "survey-service", port(),
            "escalation-service", port(),
            "kpi-service", port());
    KeycloakFiles files = new KeycloakFiles(Path.of("target", "keycloak").toAbsolutePath());
    return new Identity(data, files, port(), pages, true);
  }

  private static int port() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String add(Identity identity) throws Exception {
    String server = identity.issuer().replace("/realms/huifang", "");
    String token =
        post(
                server + "/realms/master/protocol/openid-connect/token",
                "application/x-www-form-urlencoded",
                "",
                "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                    + identity.secret("keycloak-admin"))
            .path("access_token")
            .asText();
    post(
        server + "/admin/realms/huifang/users",
        "application/json",
        token,
        """
        {"username": "by.hand", "enabled": true, "emailVerified": true, "firstName": "By",
         "lastName": "Hand", "email": "by.hand@example.org", "requiredActions": [],
         "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
        """
            .formatted(PASSWORD));
    return subject(identity);
  }

  /** Who it is for the services, after a login with the password. */
  private static String subject(Identity identity) throws Exception {
    JsonNode answer =
        post(
            identity.issuer() + "/protocol/openid-connect/token",
            "application/x-www-form-urlencoded",
            "",
            "grant_type=password&client_id=huifang-cli&scope=openid&username=by.hand&password="
                + PASSWORD.replace(' ', '+'));
    String token = answer.path("id_token").asText();
    assertThat(token).as(answer.toString()).isNotEmpty();
    return JSON.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
        .path("sub")
        .asText();
  }

  private static JsonNode post(String url, String type, String token, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }
}
