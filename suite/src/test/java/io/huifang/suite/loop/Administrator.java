package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.launch.Stack;
import java.util.Map;

/** Of the identity provider. */
record Administrator(Stack stack) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void signOut(String person) throws Exception {
    Map<String, String> headers = headers();
    Http.Answer done = Http.send("POST", user(person, headers) + "/logout", headers, "");
    assertThat(done.status()).as(done.body()).isEqualTo(204);
  }

  /** How many sessions the person has at the provider. */
  int sessions(String person) throws Exception {
    Map<String, String> headers = headers();
    Http.Answer found = Http.get(user(person, headers) + "/sessions", headers);
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return JSON.readTree(found.body()).size();
  }

  private String user(String person, Map<String, String> headers) throws Exception {
    return users() + "/" + find(person, headers).path(0).path("id").asText();
  }

  private JsonNode find(String person, Map<String, String> headers) throws Exception {
    return JSON.readTree(Http.get(users() + "?exact=true&username=" + person, headers).body());
  }

  private String users() {
    return stack.url("keycloak") + "/admin/realms/huifang/users";
  }

  private Map<String, String> headers() throws Exception {
    Http.Answer token =
        Http.send(
            "POST",
            stack.url("keycloak") + "/realms/master/protocol/openid-connect/token",
            Map.of("Content-Type", Http.FORM),
            "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                + stack.identity().secret("keycloak-admin"));
    String bearer = JSON.readTree(token.body()).path("access_token").asText();
    return Map.of("Authorization", "Bearer " + bearer);
  }
}
