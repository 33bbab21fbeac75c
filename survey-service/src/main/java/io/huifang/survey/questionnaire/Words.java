package io.huifang.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text in several languages, by their tags. Nobody sees a gap: another language stands in. */
public record Words(@JsonValue Map<String, String> byTag) {
  public static final Words NONE = new Words(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Words {
    Map<String, String> said = new TreeMap<>();
    Map<String, String> all = byTag == null ? Map.of() : byTag;
    all.forEach(
        (tag, text) -> {
          if (text != null && !text.isBlank()) {
            said.put(tag, text.strip());
          }
        });
    byTag = Map.copyOf(said);
  }

  public static Words of(String chinese, String english) {
    return new Words(Map.of("zh-CN", chinese, "en", english));
  }

  /** Files and drafts leave out what is not written. */
  static Words orNone(@Nullable Words words) {
    return words == null ? NONE : words;
  }

  public boolean isEmpty() {
    return byTag.isEmpty();
  }

  /** What is written in exactly this language. */
  public @Nullable String exactly(String tag) {
    return byTag.get(tag);
  }

  /**
   * In this language, else in one of the same tongue, else in English, else in whatever there is;
   * empty if nothing is written at all.
   */
  public String in(String tag) {
    String exact = byTag.get(tag);
    if (exact != null) {
      return exact;
    }
    String tongue = tongue(tag);
    return byTag.entrySet().stream()
        .filter(entry -> tongue(entry.getKey()).equals(tongue))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(this::inWhatever);
  }

  private String inWhatever() {
    String english = byTag.get("en");
    return english != null
        ? english
        : new TreeMap<>(byTag).values().stream().findFirst().orElse("");
  }

  /** The same with one language written anew. */
  public Words with(String tag, String text) {
    Map<String, String> more = new LinkedHashMap<>(byTag);
    more.put(tag, text);
    return new Words(more);
  }

  private static String tongue(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }
}
