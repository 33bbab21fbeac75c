package io.huifang.ticket.form.page;

import io.huifang.platform.web.Form;
import io.huifang.ticket.form.FormField;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody has typed, as it will be stored if nothing is wrong with it.
 *
 * @param values by the keys of fields; empty where nothing was typed
 * @param errors sentences by the same keys
 */
record Written(Map<String, String> values, Map<String, String> errors) {
  static final String TEXT = "text";
  static final String CATEGORY = "category";
  static final int LONGEST_TEXT = 5_000;

  /** Longer than any field: what is shown again must not become a page of a megabyte. */
  private static final int KEPT = 6_000;

  static Written nothing() {
    return new Written(new HashMap<>(), new HashMap<>());
  }

  static Written of(Form form) {
    Written written = nothing();
    for (FormField field : FormField.values()) {
      written.values.put(field.key(), line(form.optional(field.key())));
    }
    written.values.put(TEXT, clean(form.optional(TEXT)).strip());
    written.values.put(CATEGORY, line(form.optional(CATEGORY)));
    return written;
  }

  String value(String key) {
    return values.getOrDefault(key, "");
  }

  String value(FormField field) {
    return value(field.key());
  }

  void wrong(String key, String sentence) {
    errors.putIfAbsent(key, sentence);
  }

  private static String line(@org.jspecify.annotations.Nullable String typed) {
    return clean(typed).replaceAll("\\s+", " ").strip();
  }

  /**
   * Without signs that no text has, and without those that turn the direction of what follows, by
   * which a text can be made to look like another one.
   */
  private static String clean(@org.jspecify.annotations.Nullable String typed) {
    if (typed == null) {
      return "";
    }
    String text = typed.length() <= KEPT ? typed : typed.substring(0, KEPT);
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069\\p{Cs}]", "");
  }
}
