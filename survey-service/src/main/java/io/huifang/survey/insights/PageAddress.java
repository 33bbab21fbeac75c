package io.huifang.survey.insights;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as it stands in its address: whoever sends the address on shows the same.
 */
public final class PageAddress {
  static final String PATH = "/surveys/results";
  static final String USUAL_DAYS = "90";
  private static final String CURSOR = "cursor";

  /** What the page of words can be narrowed to. */
  private static final Set<String> WORDS = Set.of("days", "team", "channel", "tier");

  /** What only makes sense for the questionnaire, the question or the dimension that it was of. */
  private static final Map<String, Set<String>> HANGS_ON =
      Map.of(
          "questionnaire", Set.of("version", "question", "part", "a", "b"),
          "version", Set.of("question", "part"),
          "question", Set.of("part"),
          "by", Set.of("a", "b"));

  private final Map<String, List<String>> given;

  private PageAddress(Map<String, List<String>> given) {
    this.given = given;
  }

  /** Empty fields of forms fall out; days that are written down win over a number of days. */
  static PageAddress of(MultivaluedMap<String, String> query) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    query.forEach(
        (key, values) -> {
          List<String> said = values.stream().filter(value -> !value.isBlank()).toList();
          if (!said.isEmpty()) {
            given.put(key, said);
          }
        });
    if (given.containsKey("from") || given.containsKey("to")) {
      given.remove("days");
    } else {
      given.putIfAbsent("days", List.of(USUAL_DAYS));
    }
    return new PageAddress(given);
  }

  MultivaluedMap<String, String> query() {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    given.forEach((key, values) -> query.put(key, new ArrayList<>(values)));
    return query;
  }

  /** All of it, for a link. */
  Map<String, List<String>> shown() {
    Map<String, List<String>> shown = new LinkedHashMap<>(given);
    shown.remove(CURSOR);
    return shown;
  }

  public @Nullable String value(String key) {
    List<String> values = given.get(key);
    return values == null ? null : values.get(0);
  }

  public boolean has(String key, String value) {
    return given.getOrDefault(key, List.of()).contains(value);
  }

  /** The page with another value, from its first row; an empty one takes it away. */
  public String with(String key, String value) {
    Map<String, List<String>> other = changed(key);
    if (!value.isEmpty()) {
      other.put(key, List.of(value));
    }
    return address(PATH, other);
  }

  /** The page narrowed to a value, in place of what was wanted of the same dimension. */
  String narrowed(String dimension, String value) {
    if (!dimension.startsWith("label:")) {
      return with(dimension, value);
    }
    String name = dimension.substring("label:".length());
    Map<String, List<String>> other = changed("label");
    List<String> labels = new ArrayList<>(given.getOrDefault("label", List.of()));
    labels.removeIf(label -> label.startsWith(name + ":"));
    labels.add(name + ":" + value);
    other.put("label", labels);
    return address(PATH, other);
  }

  /** The page without one of the values. */
  String without(String key, String value) {
    Map<String, List<String>> other = changed(key);
    List<String> left =
        given.getOrDefault(key, List.of()).stream().filter(one -> !one.equals(value)).toList();
    if (!left.isEmpty()) {
      other.put(key, left);
    }
    return address(PATH, other);
  }

  private Map<String, List<String>> changed(String key) {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    other.remove(CURSOR);
    other.remove(key);
    HANGS_ON.getOrDefault(key, Set.of()).forEach(other::remove);
    if (key.equals("days")) {
      other.remove("from");
      other.remove("to");
    }
    return other;
  }

  /** The next page of the answers. */
  public String next(String cursor) {
    Map<String, List<String>> other = shown();
    other.put(CURSOR, List.of(cursor));
    return address(PATH, other) + "#answers";
  }

  /** The same answers as a file. */
  public String file(String format) {
    Map<String, List<String>> other = shown();
    other
        .keySet()
        .removeAll(Set.of("question", "part", "by", "every", "a", "b", "weighted", "stratum"));
    other.put("format", List.of(format));
    return address(PATH + "/file", other);
  }

  /** What was written in these answers, as far as that page can be narrowed. */
  public String words() {
    Map<String, List<String>> other = new LinkedHashMap<>(given);
    other.keySet().retainAll(WORDS);
    return address("/surveys/words", other);
  }

  /** Where a link to this is made. */
  public String links() {
    return address(PATH + "/links", shown());
  }

  /** Hidden fields of a form that changes some of the values and keeps the others. */
  public List<Field> keeping(String... changed) {
    Set<String> not = new HashSet<>(List.of(changed));
    not.add(CURSOR);
    return given.entrySet().stream()
        .filter(one -> !not.contains(one.getKey()))
        .flatMap(one -> one.getValue().stream().map(value -> new Field(one.getKey(), value)))
        .toList();
  }

  private static String address(String path, Map<String, List<String>> given) {
    StringBuilder address = new StringBuilder(path);
    given.forEach(
        (key, values) ->
            values.forEach(
                value ->
                    address
                        .append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(key))
                        .append('=')
                        .append(encoded(value))));
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A field of a form. */
  public record Field(String key, String value) {}
}
