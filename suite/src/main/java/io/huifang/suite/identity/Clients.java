package io.huifang.suite.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The programs that may ask for tokens. */
final class Clients {
  /** Plays customers and staff in the demo and in tests, hence every role. */
  static final String SIMULATOR = "huifang-simulator";

  /** Gets tokens by password, so that curl can be somebody; in the demo only. */
  static final String CLI = "huifang-cli";

  /** Brings files in, from the command line. */
  static final String IMPORTER = "huifang-importer";

  static final List<String> SERVICES =
      List.of("ticket-service", "survey-service", "escalation-service", "kpi-service");

  private final ArrayNode clients;
  private final ArrayNode users;
  private final UnaryOperator<String> secrets;

  Clients(ArrayNode clients, ArrayNode users, UnaryOperator<String> secrets) {
    this.clients = clients;
    this.users = users;
    this.secrets = secrets;
  }

  /** What a real installation needs. */
  void addAll(Sites sites) {
    SERVICES.forEach(name -> addPages(name, sites));
    SERVICES.forEach(name -> addProgram(name, List.of("service")));
    addProgram(IMPORTER, List.of("service"));
    // Keycloak adds it to every realm that does not name it, with the password grant.
    client("admin-cli").put("enabled", false);
  }

  /** What only a demo may have: passwords for tokens, and a program that is everybody. */
  void addDemo() {
    client(CLI).put("publicClient", true).put("directAccessGrantsEnabled", true);
    addProgram(SIMULATOR, List.of("service", "admin", "manager", "lead", "specialist", "agent"));
  }

  /** The client for the pages of a service. */
  static String pages(String service) {
    return service + "-pages";
  }

  /** One for each service, because a provider tells each client at one address of a logout. */
  private void addPages(String service, Sites sites) {
    String name = pages(service);
    List<String> roots = sites.of(service);
    ObjectNode client = client(name).put("standardFlowEnabled", true).put("secret", secret(name));
    client
        .putObject("attributes")
        .put("pkce.code.challenge.method", "S256")
        .put(
            "post.logout.redirect.uris",
            roots.stream().map(root -> root + "/").collect(Collectors.joining("##")))
        .put("backchannel.logout.url", roots.get(0) + "/back-channel-logout")
        .put("backchannel.logout.session.required", "true");
    ArrayNode redirects = client.putArray("redirectUris");
    roots.forEach(root -> redirects.add(root + "/signed-in"));
  }

  private String secret(String client) {
    return secrets.apply("client." + client);
  }

  private void addProgram(String name, List<String> roles) {
    client(name).put("serviceAccountsEnabled", true).put("secret", secret(name));
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
