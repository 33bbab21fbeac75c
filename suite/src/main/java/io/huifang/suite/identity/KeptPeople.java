package io.huifang.suite.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.suite.process.StartFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes the people of a realm over into the one that replaces it: with their ids, passwords and
 * second factors. Programs are those of the new realm. When a demo becomes a real installation or
 * the other way round, the people of the demo are those of the new realm too, for the whole world
 * knows their password.
 */
final class KeptPeople {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** These every realm has, although its file does not name them. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "account",
          "account-console",
          "admin-cli",
          "broker",
          "realm-management",
          "security-admin-console");

  private KeptPeople() {}

  /**
   * The new realm with the people of the old one.
   *
   * @param exported as Keycloak writes it
   */
  static String merged(String realm, String exported) {
    try {
      ObjectNode fresh = (ObjectNode) JSON.readTree(realm);
      JsonNode old = JSON.readTree(exported);
      Map<String, JsonNode> people = new LinkedHashMap<>();
      fresh.path("users").forEach(user -> people.put(name(user), user));
      boolean sameKind = demo(fresh) == demo(old);
      for (JsonNode user : old.path("users")) {
        if (!user.has("serviceAccountClientId") && (sameKind || !ofTheDemo(user))) {
          people.put(name(user), kept((ObjectNode) user, people.get(name(user)), fresh));
        }
      }
      ArrayNode users = fresh.putArray("users");
      people.values().forEach(users::add);
      if (!fresh.has("groups") && old.has("groups")) {
        fresh.set("groups", old.get("groups"));
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fresh);
    } catch (JsonProcessingException e) {
      throw new StartFailure("The people of Keycloak cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  /** As they were, and with the roles that the new realm gives them. */
  private static JsonNode kept(ObjectNode user, @Nullable JsonNode anew, ObjectNode fresh) {
    user.remove("clientConsents");
    Set<String> clients = names(fresh.path("clients"), "clientId");
    if (user.get("clientRoles") instanceof ObjectNode roles) {
      Set<String> gone = new TreeSet<>();
      roles.fieldNames().forEachRemaining(gone::add);
      gone.removeIf(client -> BUILT_IN.contains(client) || clients.contains(client));
      roles.remove(gone);
    }
    if (anew != null) {
      Set<String> roles = texts(user.path("realmRoles"));
      roles.addAll(texts(anew.path("realmRoles")));
      ArrayNode all = user.putArray("realmRoles");
      roles.forEach(all::add);
    }
    return user;
  }

  private static boolean demo(JsonNode realm) {
    return names(realm.path("clients"), "clientId").contains(Clients.SIMULATOR);
  }

  private static boolean ofTheDemo(JsonNode user) {
    return Person.all().stream().anyMatch(person -> person.username().equals(name(user)));
  }

  private static String name(JsonNode user) {
    return user.path("username").asText();
  }

  private static Set<String> names(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
