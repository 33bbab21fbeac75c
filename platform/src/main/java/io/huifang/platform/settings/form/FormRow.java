package io.huifang.platform.settings.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One rule as it stands in a form: what is typed, what is in force, and what is wrong with it. */
public final class FormRow {
  private final int index;
  private final Map<String, String> values;
  private Map<String, String> before = Map.of();
  private final Map<String, String> errors = new LinkedHashMap<>();

  FormRow(int index, Map<String, String> values) {
    this.index = index;
    this.values = new HashMap<>(values);
  }

  /** The place in the form, from 0. */
  public int index() {
    return index;
  }

  /** What the field is called in the form. */
  public String name(String field) {
    return index + "." + field;
  }

  /** The field of one of several of its kind, such as {@code within2}. */
  public String numbered(String field, long number) {
    return field + number;
  }

  /** As typed; empty if it was left out. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** As typed, null if it was left empty. */
  public @Nullable String optional(String field) {
    String value = value(field).strip();
    return value.isEmpty() ? null : value;
  }

  /** Whether nobody has typed anything: such a row is no rule. */
  boolean blank(Set<String> chosen) {
    return values.entrySet().stream()
        .allMatch(e -> e.getValue().isBlank() || chosen.contains(e.getKey()));
  }

  /** What is in force in its place; empty for a new one. */
  void compare(Map<String, String> inForce) {
    before = inForce;
  }

  /** Whether it is new. */
  public boolean fresh() {
    return before.isEmpty();
  }

  public boolean changed(String field) {
    return !fresh() && !before.getOrDefault(field, "").equals(value(field).strip());
  }

  /** How many of its fields differ from what is in force; all of it counts as one if it is new. */
  public long changes() {
    return fresh() ? 1 : before.keySet().stream().filter(this::changed).count();
  }

  public String before(String field) {
    return before.getOrDefault(field, "");
  }

  public void wrong(String field, String message) {
    errors.putIfAbsent(field, message);
  }

  /** What is wrong with a field, null if nothing is. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** All that is wrong with this row. */
  public Map<String, String> errors() {
    return errors;
  }

  /** Something to tell what was looked at from what is sent. */
  String text() {
    return new TreeMap<>(values).toString();
  }
}
