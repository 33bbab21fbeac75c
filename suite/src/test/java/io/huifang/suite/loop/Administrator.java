package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.launch.Stack;
import java.net.URI;
import java.util.Map;

/** Of the identity provider. */
record Administrator(Stack stack) {
  private static final ObjectMapper JSON = new ObjectMapper();

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
