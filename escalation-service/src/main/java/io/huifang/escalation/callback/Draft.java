package io.huifang.escalation.callback;

import io.huifang.platform.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into a form that could not be taken; it is shown again.
 *
 * @param form which of the forms of the page, empty if none was sent
 */
public record Draft(String form, Map<String, String> fields) {
  private static final int LONGEST = 20_000;
  public static final Draft NONE = new Draft("", Map.of());

  public static Draft of(String name, Form form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.fields()
        .forEach(
            (String field, List<String> values) -> {
              String value = values.isEmpty() ? "" : values.get(0);
              fields.put(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            });
    return new Draft(name, fields);
  }

  /** What was typed into a field of a form, empty if nothing was. */
  public String in(String name, String field) {
    return form.equals(name) ? fields.getOrDefault(field, "") : "";
  }

  /** Whether this form is the one that could not be taken. */
  public boolean failed(String name) {
    return form.equals(name);
  }
}
