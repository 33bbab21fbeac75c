package io.huifang.suite.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Writes the realm for one set of ports: the template plus people and clients. */
final class Realm {
  static final String NAME = "huifang";

  /** Under this name the password of the administrator is kept where there is no demo. */
  static final String ADMIN_PASSWORD = "login.admin";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /**
   * The realm as Keycloak imports it.
   *
   * @param sites where the pages to log in to are
   * @param secrets gives the secret of {@code client.NAME}, and the password {@code login.admin}
   * @param demo with the demo people, all with one password, and clients that suit them; else with
   *     an administrator only, whose password is secret
   */
  static String json(Sites sites, UnaryOperator<String> secrets, boolean demo) {
    try {
      ObjectNode realm = template();
      ArrayNode users = realm.putArray("users");
      Clients clients = new Clients(realm.putArray("clients"), users, secrets);
      clients.addAll(sites);
      for (Person person : Person.all()) {
        if (demo) {
          addPerson(users.addObject(), person, Person.PASSWORD);
        } else if (person.role().equals("admin")) {
          addPerson(users.addObject(), person, secrets.apply(ADMIN_PASSWORD));
        }
      }
      if (demo) {
        clients.addDemo();
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (IOException e) {
      throw new IllegalStateException("The realm template is damaged", e);
    }
  }

  /**
   * The realm for production: nobody in it, a second factor for administrators, addresses and
   * secrets left to the environment of Keycloak.
   */
  static String production() {
    try {
      ObjectNode realm = template();
      realm.setAll(resource("production.json"));
      Clients clients =
          new Clients(realm.putArray("clients"), realm.putArray("users"), Realm::placeholder);
      clients.addAll(Sites.named(name -> List.of(placeholder("client." + name, "URL"))));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException("The realm template is damaged", e);
    }
  }

  private static String placeholder(String secret) {
    return placeholder(secret, "SECRET");
  }

  private static String placeholder(String client, String what) {
    String name = client.substring("client.".length()).toUpperCase(Locale.ROOT).replace('-', '_');
    return "${" + (name.startsWith("HUIFANG_") ? "" : "HUIFANG_") + name + "_" + what + "}";
  }

  private static ObjectNode template() throws IOException {
    ObjectNode realm = resource("realm.json");
    ObjectNode profile =
        (ObjectNode) realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
    profile
        .putArray("kc.user.profile.config")
        .add(JSON.writeValueAsString(resource("user-profile.json")));
    return realm;
  }

  private static ObjectNode resource(String name) throws IOException {
    try (InputStream json = Realm.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(json));
    }
  }

  private static void addPerson(ObjectNode user, Person person, String password) {
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
        .put("value", password)
        .put("temporary", false);
    if (person.team() != null) {
      user.putObject("attributes").putArray("team").add(person.team());
    }
  }
}
