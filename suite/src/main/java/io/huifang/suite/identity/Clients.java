package io.huifang.suite.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** The programs that may ask for tokens. */
final class Clients {
  /** Plays customers and staff in the demo and in tests, hence every role. */
  static final String SIMULATOR = "huifang-simulator";

  static final String CLI = "huifang-cli";
  static final String PAGES = "huifang-pages";

  private static final List<String> SERVICES =
      List.of("ticket-service", "survey-service", "escalation-service", "kpi-service");

  private final ArrayNode clients;
  private final ArrayNode users;
  private final UnaryOperator<String> secrets;

  Clients(ArrayNode clients, ArrayNode users, UnaryOperator<String> secrets) {
    this.clients = clients;
    this.users = users;
    this.secrets = secrets;
  }

  void addAll(List<Integer> pagePorts) {
    addPages(pagePorts);
    client(CLI).put("publicClient", true).put("directAccessGrantsEnabled", true);
    SERVICES.forEach(name -> addProgram(name, List.of("service")));
    addProgram(SIMULATOR, List.of("service", "admin", "manager", "lead", "specialist", "agent"));
  }

  private void addPages(List<Integer> ports) {
    ObjectNode pages =
        client(PAGES).put("standardFlowEnabled", true).put("secret", secrets.apply(PAGES));
    pages
        .putObject("attributes")
        .put("pkce.code.challenge.method", "S256")
        // "+" means: wherever a login may return to, a logout may too.
        .put("post.logout.redirect.uris", "+");
    ArrayNode redirects = pages.putArray("redirectUris");
    for (int port : ports) {
      redirects.add("http://localhost:" + port + "/*").add("http://127.0.0.1:" + port + "/*");
    }
  }

  private void addProgram(String name, List<String> roles) {
    client(name).put("serviceAccountsEnabled", true).put("secret", secrets.apply(name));
    ObjectNode account =
        users
            .addObject()
            .put("username", "service-account-" + name)
            .put("enabled", true)
            .put("serviceAccountClientId", name);
    ArrayNode granted = account.putArray("realmRoles");
    roles.forEach(granted::add);
  }

  private ObjectNode client(String id) {
    ObjectNode client =
        clients
            .addObject()
            .put("clientId", id)
            .put("enabled", true)
            .put("publicClient", false)
            .put("standardFlowEnabled", false)
            .put("directAccessGrantsEnabled", false);
    // On each client: a realm file with client scopes of its own loses Keycloak's standard ones.
    ArrayNode mappers = client.putArray("protocolMappers");
    mapper(mappers, "audience", "oidc-audience-mapper")
        .put("included.custom.audience", Realm.NAME)
        .put("access.token.claim", "true")
        .put("id.token.claim", "false");
    mapper(mappers, "team", "oidc-usermodel-attribute-mapper")
        .put("user.attribute", "team")
        .put("claim.name", "team")
        .put("jsonType.label", "String")
        .put("access.token.claim", "true")
        .put("id.token.claim", "true")
        .put("userinfo.token.claim", "true");
    return client;
  }

  private static ObjectNode mapper(ArrayNode mappers, String name, String kind) {
    return mappers
        .addObject()
        .put("name", name)
        .put("protocol", "openid-connect")
        .put("protocolMapper", kind)
        .putObject("config");
  }
}
