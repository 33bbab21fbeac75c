package io.huifang.suite.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the demo organisation.
 *
 * @param id the subject of the login, fixed so that other data can refer to it
 * @param team null for people above the teams
 * @param role realm role
 */
public record Person(
    String id, String username, String first, String last, @Nullable String team, String role) {
  /** The password of everybody in the demo, where there is nothing to protect. */
  public static final String PASSWORD = "huifang-demo";

  /** Everybody, in the order in which they are shown. */
  public static List<Person> all() {
    try (InputStream json = Person.class.getResourceAsStream("demo-people.json")) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(json), new TypeReference<List<Person>>() {});
    } catch (IOException e) {
      throw new IllegalStateException("demo-people.json is damaged", e);
    }
  }

  /** The address in the demo domain. */
  public String email() {
    return username + "@huifang.example";
  }
}
