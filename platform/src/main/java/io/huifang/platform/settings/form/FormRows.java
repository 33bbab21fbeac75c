package io.huifang.platform.settings.form;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a version as rows of a form. */
public record FormRows(List<FormRow> all) {
  private static final int MOST = 500;
  private static final int LONGEST = 300;

  /** As they are in force: nothing is changed. */
  public static FormRows of(List<Map<String, String>> rules) {
    List<FormRow> rows = new ArrayList<>();
    for (Map<String, String> rule : rules) {
      FormRow row = new FormRow(rows.size(), rule);
      row.compare(rule);
      rows.add(row);
    }
    return new FormRows(rows);
  }

  /**
   * A form of one row.
   *
   * @param kept whether it is something that is kept already, to be compared with
   */
  public static FormRow one(Map<String, String> fields, boolean kept) {
    FormRow row = new FormRow(0, fields);
    row.compare(kept ? fields : Map.of());
    return row;
  }

  /** The same as somebody has sent it. */
  public static FormRow one(Form form, List<String> fields, Map<String, String> kept) {
    FormRow row = new FormRow(0, values(form, 0, fields));
    row.compare(kept);
    return row;
  }

  private static Map<String, String> values(Form form, int index, List<String> fields) {
    Map<String, String> values = new HashMap<>();
    for (String field : fields) {
      String value = form.optional(index + "." + field);
      values.put(field, value == null ? "" : value.substring(0, Math.min(LONGEST, value.length())));
    }
    return values;
  }

  /**
   * As somebody has sent them, without those that are to be removed and those that were left empty.
   *
   * @param shape what a row has; the hidden field {@code was} names the rule that it was made from
   * @param inForce to compare with
   * @throws ProblemException 400 for what no form of ours sends
   */
  public static FormRows of(Form form, Shape shape, List<Map<String, String>> inForce) {
    String count = form.optional("rows");
    if (count == null || !count.matches("\\d{1,3}") || Integer.parseInt(count) > MOST) {
      throw ProblemException.badField("rows", "must be from 0 to " + MOST);
    }
    Map<String, Map<String, String>> known = new HashMap<>();
    inForce.forEach(rule -> known.put(rule.getOrDefault(shape.key(), ""), rule));
    List<FormRow> rows = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(count); i++) {
      if (form.optional(i + ".remove") != null) {
        continue;
      }
      FormRow row = new FormRow(rows.size(), values(form, i, shape.fields()));
      if (row.blank(shape.chosen())) {
        continue;
      }
      String was = form.optional(i + ".was");
      row.compare(known.getOrDefault(was == null ? row.value(shape.key()) : was, Map.of()));
      rows.add(row);
    }
    return new FormRows(rows);
  }

  /**
   * What a row has.
   *
   * @param fields the names of its fields
   * @param key the one by which a rule is known
   * @param chosen those that always have a value, so that they say nothing about whether somebody
   *     has filled in the row
   */
  public record Shape(List<String> fields, String key, Set<String> chosen) {}

  /** With one more row, to be filled in. */
  public FormRows withNew(Map<String, String> values) {
    List<FormRow> more = new ArrayList<>(all);
    more.add(new FormRow(all.size(), values));
    return new FormRows(more);
  }

  /** How many fields are wrong. */
  public long wrong() {
    return all.stream().mapToLong(row -> row.errors().size()).sum();
  }

  /** A short text that is another one as soon as anything else is typed. */
  public String print() {
    return LinkToken.sha256(all.stream().map(FormRow::text).collect(Collectors.joining("\n")))
        .substring(0, 16);
  }
}
