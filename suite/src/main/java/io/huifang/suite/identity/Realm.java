package io.huifang.suite.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Writes the realm for one set of ports: the template plus people and clients. */
final class Realm {
  static final String NAME = "huifang";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /**
   * The realm as Keycloak imports it.
   *
   * @param pagePorts ports of the services that have pages to log in to
   * @param secrets gives the secret of a client
   */
  static String json(List<Integer> pagePorts, UnaryOperator<String> secrets) {
    try {
      ObjectNode realm = resource("realm.json");
      ObjectNode profile =
          (ObjectNode)
              realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
      profile
          .putArray("kc.user.profile.config")
          .add(JSON.writeValueAsString(resource("user-profile.json")));
      ArrayNode users = realm.putArray("users");
      Person.all().forEach(person -> addPerson(users.addObject(), person));
      new Clients(realm.putArray("clients"), users, secrets).addAll(pagePorts);
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (IOException e) {
      throw new IllegalStateException("The realm template is damaged", e);
    }
  }

  private static ObjectNode resource(String name) throws IOException {
    try (InputStream json = Realm.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(json));
    }
  }

  private static void addPerson(ObjectNode user, Person person) {
    user.put("id", person.id())
        .put("username", person.username())
        .put("firstName", person.first())
        .put("lastName", person.last())
        .put("email", person.email())
        .put("emailVerified", true)
        .put("enabled", true);
    user.putArray("requiredActions");
    user.putArray("realmRoles").add(person.role());
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", Person.PASSWORD)
        .put("temporary", false);
    if (person.team() != null) {
      user.putObject("attributes").putArray("team").add(person.team());
    }
  }
}
