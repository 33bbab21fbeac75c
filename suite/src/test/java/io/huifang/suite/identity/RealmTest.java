package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static JsonNode realm;

  @BeforeAll
  static void write() throws Exception {
    realm = realm(true);
  }

  private static JsonNode realm(boolean demo) throws Exception {
    Sites sites =
        new Sites(
            Map.of(
                "ticket-service", List.of("http://localhost:7001", "http://127.0.0.1:7001"),
                "kpi-service", List.of("http://localhost:7002"),
                "survey-service", List.of("http://localhost:7003"),
                "escalation-service", List.of("http://localhost:7004")));
    return new ObjectMapper().readTree(Realm.json(sites, name -> "secret of " + name, demo));
  }

  private static JsonNode named(String list, String key, String value) {
    for (JsonNode node : realm.get(list)) {
      if (node.path(key).asText().equals(value)) {
        return node;
      }
    }
    throw new AssertionError("No " + value + " in " + list);
  }

  @Test
  void peopleHaveFixedIdsOneRoleAndTheirTeam() {
    JsonNode user = named("users", "username", "li.na");

    assertThat(user.get("id").asText()).isEqualTo("5d1c0e10-7a54-4c11-9b01-000000000001");
    assertThat(user.get("realmRoles").toString()).isEqualTo("[\"agent\"]");
    assertThat(user.at("/attributes/team/0").asText()).isEqualTo("north");
  }

  @Test
  void demoOrganisationIsComplete() {
    Set<String> ids = new HashSet<>();
    Person.all().forEach(person -> ids.add(person.id()));

    assertThat(ids).hasSize(18);
    for (String team : List.of("north", "south")) {
      assertThat(Person.all())
          .filteredOn(person -> team.equals(person.team()) && person.role().equals("agent"))
          .hasSize(6);
    }
    assertThat(Person.all()).extracting(Person::username).contains("mei.chen", "admin");
  }

  @Test
  void everyClientNamesTheAudienceAndTheTeam() {
    assertThat(realm.get("clients")).hasSize(12);
    for (JsonNode client : realm.get("clients")) {
      assertThat(client.at("/protocolMappers/0/config/included.custom.audience").asText())
          .isEqualTo("huifang");
      assertThat(client.at("/protocolMappers/1/config/claim.name").asText()).isEqualTo("team");
    }
  }

  @Test
  void pagesMayReturnToOneAddressOnly() {
    JsonNode pages = named("clients", "clientId", "ticket-service-pages");
    assertThat(pages.get("redirectUris"))
        .extracting(JsonNode::asText)
        .containsExactly("http://localhost:7001/signed-in", "http://127.0.0.1:7001/signed-in");
    assertThat(pages.at("/attributes/post.logout.redirect.uris").asText())
        .isEqualTo("http://localhost:7001/##http://127.0.0.1:7001/");
    assertThat(pages.at("/attributes/backchannel.logout.url").asText())
        .isEqualTo("http://localhost:7001/back-channel-logout");
    assertThat(realm.toString()).doesNotContain("*\"");
  }

  @Test
  void onlyTheDemoHasPasswordsThatEverybodyKnowsAndTokensForThem() throws Exception {
    JsonNode real = realm(false);
    for (JsonNode client : real.get("clients")) {
      assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
      assertThat(client.get("publicClient").asBoolean()).isFalse();
    }
    assertThat(real.toString()).doesNotContain(Person.PASSWORD, "huifang-simulator", "li.na");
    assertThat(real.get("users"))
        .filteredOn(user -> !user.has("serviceAccountClientId"))
        .singleElement()
        .satisfies(
            admin -> {
              assertThat(admin.get("username").asText()).isEqualTo("admin");
              assertThat(admin.at("/credentials/0/value").asText())
                  .isEqualTo("secret of login.admin");
            });
    assertThat(named("clients", "clientId", "huifang-cli").get("directAccessGrantsEnabled"))
        .isNotNull();
  }

  /** Written anew by {@code -Dcontracts.update=true}. */
  @Test
  void theRealmForProductionIsTheOneInTheChart() throws Exception {
    Path file = Path.of("..", "k8s", "realm.json");
    String made = Realm.production();
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
    JsonNode real = new ObjectMapper().readTree(made);
    for (JsonNode client : real.get("clients")) {
      assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
      assertThat(client.path("secret").asText("${HUIFANG_NO_SECRET}"))
          .matches("\\$\\{HUIFANG_[A-Z_]+_SECRET}");
      assertThat(client.path("redirectUris").toString()).doesNotContain("*");
    }
    assertThat(real.get("users")).allMatch(user -> user.has("serviceAccountClientId"));
    assertThat(made).doesNotContain("\"credentials\"");
  }

  @Test
  void whatHappensAtTheProviderIsKept() {
    assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
    assertThat(realm.get("eventsExpiration").asLong()).isPositive();
    assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
    assertThat(realm.at("/attributes/adminEventsExpiration").asLong()).isPositive();
    assertThat(realm.get("passwordPolicy").asText()).contains("length(12)");
  }

  @Test
  void programsAreServices() {
    JsonNode account = named("users", "serviceAccountClientId", "kpi-service");

    assertThat(account.get("realmRoles").toString()).isEqualTo("[\"service\"]");
    assertThat(named("clients", "clientId", "kpi-service").get("secret").asText())
        .isEqualTo("secret of client.kpi-service");
  }
}
