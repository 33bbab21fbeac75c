package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static JsonNode realm;

  @BeforeAll
  static void write() throws Exception {
    String json = Realm.json(List.of(7001, 7002), client -> "secret of " + client);
    realm = new ObjectMapper().readTree(json);
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
    assertThat(realm.get("clients")).hasSize(7);
    for (JsonNode client : realm.get("clients")) {
      assertThat(client.at("/protocolMappers/0/config/included.custom.audience").asText())
          .isEqualTo("huifang");
      assertThat(client.at("/protocolMappers/1/config/claim.name").asText()).isEqualTo("team");
    }
  }

  @Test
  void pagesMayReturnToTheChosenPortsOnly() {
    assertThat(named("clients", "clientId", "huifang-pages").get("redirectUris"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "http://localhost:7001/*",
            "http://127.0.0.1:7001/*",
            "http://localhost:7002/*",
            "http://127.0.0.1:7002/*");
  }

  @Test
  void programsAreServices() {
    JsonNode account = named("users", "serviceAccountClientId", "kpi-service");

    assertThat(account.get("realmRoles").toString()).isEqualTo("[\"service\"]");
    assertThat(named("clients", "clientId", "kpi-service").get("secret").asText())
        .isEqualTo("secret of kpi-service");
  }
}
