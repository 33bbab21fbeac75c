package io.huifang.escalation.oncall.page.form;

import io.huifang.escalation.oncall.definition.Flaw;
import io.huifang.escalation.oncall.definition.HoursDefinition;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.platform.web.Form;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer as typed.
 *
 * @param index counted from 0, with which its fields begin
 * @param people in their order, with places that are still empty
 * @param errors what is wrong, by field
 */
public record LayerForm(
    int index, Map<String, String> values, List<String> people, Map<String, Flaw.Kind> errors) {
  private static final int SPARE = 2;
  private static final int MOST_PEOPLE = 101;

  static LayerForm of(int index, LayerDefinition layer, Locale locale) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", layer.name());
    values.put("start", layer.start());
    values.put("length", String.valueOf(layer.length()));
    values.put("unit", layer.unit().name());
    values.put("weekday", layer.weekday() == null ? "MONDAY" : layer.weekday().name());
    values.put("changeOver", layer.changeOver());
    values.put("hours", HoursText.show(layer.windows(), locale));
    return new LayerForm(index, values, spared(layer.people(), SPARE), new LinkedHashMap<>());
  }

  /** One with nothing in it. */
  static LayerForm blank(int index, String start) {
    LayerDefinition usual =
        new LayerDefinition(
            "",
            List.of(),
            start,
            LayerDefinition.Unit.WEEKS,
            1,
            "09:00",
            DayOfWeek.MONDAY,
            List.of());
    return of(index, usual, Locale.ENGLISH);
  }

  /**
   * As sent.
   *
   * @param from index under which it was sent
   */
  static LayerForm of(Form form, int from, int index, boolean more) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field :
        List.of("name", "start", "length", "unit", "weekday", "changeOver", "hours")) {
      String typed = form.optional(from + "." + field);
      values.put(field, typed == null ? "" : typed.strip().replace("\r", ""));
    }
    List<String> people = new ArrayList<>();
    for (int i = 0; i <= MOST_PEOPLE; i++) {
      String person = form.optional(from + ".people." + i);
      if (person != null) {
        people.add(person);
      }
    }
    List<String> places = spared(people, more ? 2 * SPARE + 1 : SPARE);
    return new LayerForm(index, values, places, new LinkedHashMap<>());
  }

  private static List<String> spared(List<String> people, int spare) {
    List<String> all = new ArrayList<>(people);
    for (int i = 0; i < spare; i++) {
      all.add("");
    }
    return all;
  }

  /** Counted from 1, for people. */
  public long number() {
    return index + 1L;
  }

  /** What stands in a field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with a field, null if nothing is. */
  public Flaw.@Nullable Kind error(String field) {
    return errors.get(field);
  }

  /** What a field is called when it is sent. */
  public String field(String name) {
    return index + "." + name;
  }

  /** The layer; what cannot be read is told beside its field. */
  LayerDefinition read() {
    List<HoursDefinition> hours = HoursText.parse(value("hours"));
    if (hours == null) {
      errors.put("hours", Flaw.Kind.HOURS);
    }
    int length = 0;
    if (value("length").matches("\\d{1,4}")) {
      length = Integer.parseInt(value("length"));
    }
    LayerDefinition.Unit unit = choice("unit", LayerDefinition.Unit.class, Flaw.Kind.UNIT);
    return new LayerDefinition(
        value("name"),
        people.stream().filter(person -> !person.isEmpty()).toList(),
        value("start"),
        unit == null ? LayerDefinition.Unit.WEEKS : unit,
        length,
        value("changeOver"),
        unit == LayerDefinition.Unit.WEEKS
            ? choice("weekday", DayOfWeek.class, Flaw.Kind.WEEKDAY)
            : null,
        hours);
  }

  private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, Flaw.Kind wrong) {
    try {
      return Enum.valueOf(type, value(field));
    } catch (IllegalArgumentException e) {
      errors.put(field, wrong);
      return null;
    }
  }
}
