package io.huifang.survey.questionnaire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What texts may say of the occasion, as {@code {customer}} in braces. */
public final class Piping {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  private Piping() {}

  /** What may stand in braces. */
  public enum Field {
    CUSTOMER,
    TICKET,
    TEAM,
    AGENT,
    DATE,
    ORGANISATION;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> KNOWN =
      Arrays.stream(Field.values()).map(Field::key).collect(Collectors.toSet());

  /** The fields that it asks for. */
  static Set<Field> fields(String text) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (text.contains("{" + field.key() + "}")) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What stands in braces in it and is not known. */
  public static Set<String> unknown(String text) {
    Set<String> unknown = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      if (!KNOWN.contains(matcher.group(1))) {
        unknown.add(matcher.group(1));
      }
    }
    return unknown;
  }

  /**
   * Fills in what is known; of the rest nothing is seen.
   *
   * @param known by the keys of {@link Field}
   */
  public static String fill(String text, Map<String, String> known) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), "")));
  }
}
