package io.huifang.survey.text.page;

import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page asks for.
 *
 * @param given values by name, without empty ones
 */
public record WordsAddress(Map<String, String> given) {
  static final String PATH = "/surveys/words";
  static final String DAYS = "days";
  static final String TERM = "term";
  static final String CURSOR = "cursor";

  /** What comments are narrowed to, in the order of the fields. */
  static final List<String> FILTERS = List.of("team", "channel", "tier");

  private static final List<String> KNOWN = List.of(DAYS, "team", "channel", "tier", TERM, CURSOR);
  private static final int LONGEST = 200;
  private static final String USUAL_DAYS = "30";

  /**
   * @throws ProblemException 400 for days that are no number, and for values that nobody has typed
   */
  static WordsAddress of(MultivaluedMap<String, String> query) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String key : KNOWN) {
      String value = query.getFirst(key);
      if (value != null && !value.isBlank()) {
        if (value.length() > LONGEST || value.indexOf(0) >= 0) {
          throw ProblemException.badField(key, "is too long");
        }
        given.put(key, value.strip());
      }
    }
    WordsAddress address = new WordsAddress(given);
    if (!address.days().equals("all") && !address.days().matches("\\d{1,4}")) {
      throw ProblemException.badField(DAYS, "must be a number of days, or all");
    }
    return address;
  }

  public String days() {
    return given.getOrDefault(DAYS, USUAL_DAYS);
  }

  @Nullable Integer period() {
    return days().equals("all") ? null : Integer.valueOf(days());
  }

  public @Nullable String term() {
    return given.get(TERM);
  }

  @Nullable String cursor() {
    return given.get(CURSOR);
  }

  public @Nullable String value(String key) {
    return given.get(key);
  }

  Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String key : FILTERS) {
      String value = given.get(key);
      if (value != null) {
        filters.put(key, List.of(value));
      }
    }
    return filters;
  }

  /** The page from its first row with another value; an empty one takes it away. */
  public String with(String key, String value) {
    Map<String, String> other = new LinkedHashMap<>(given);
    if (!key.equals(CURSOR)) {
      other.remove(CURSOR);
    }
    other.put(key, value);
    StringBuilder address = new StringBuilder(PATH);
    other.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
          }
        });
    return address.toString();
  }
}
