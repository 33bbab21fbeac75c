package io.huifang.escalation.oncall.page.form;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.definition.Flaw;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as typed.
 *
 * @param errors what is wrong outside of the layers, by field
 */
public record ScheduleForm(
    String id, String name, String zone, List<LayerForm> layers, Map<String, Flaw.Kind> errors) {
  private static final Pattern OF_LAYER = Pattern.compile("layers\\[(\\d+)]\\.(\\w+)");
  private static final int MOST_LAYERS = 11;
  private static final int PRINT = 16;

  public static ScheduleForm of(OnCallSchedule schedule, Locale locale) {
    ScheduleDefinition definition = schedule.definition();
    List<LayerForm> layers = new ArrayList<>();
    for (LayerDefinition layer : definition.layers()) {
      layers.add(LayerForm.of(layers.size(), layer, locale));
    }
    return new ScheduleForm(
        schedule.id(), definition.name(), definition.zone(), layers, new LinkedHashMap<>());
  }

  public static ScheduleForm blank(String zone, String start) {
    return new ScheduleForm(
        "", "", zone, List.of(LayerForm.blank(0, start)), new LinkedHashMap<>());
  }

  /**
   * As sent, without the layers that are to be removed.
   *
   * @param id of the schedule that is changed, null for a new one
   * @param start for a layer that is added
   */
  public static ScheduleForm of(Form form, @Nullable String id, String start) {
    String what = form.optional("do");
    List<LayerForm> layers = new ArrayList<>();
    for (int i = 0; i < MOST_LAYERS; i++) {
      boolean there = form.fields().containsKey(i + ".name");
      if (there && form.optional(i + ".remove") == null) {
        layers.add(LayerForm.of(form, i, layers.size(), "people".equals(what)));
      }
    }
    if ("layer".equals(what) && layers.size() < MOST_LAYERS) {
      layers.add(LayerForm.blank(layers.size(), start));
    }
    return new ScheduleForm(
        id == null ? text(form.optional("id")) : id,
        text(form.optional("name")),
        text(form.optional("zone")),
        layers,
        new LinkedHashMap<>());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** What is to be kept; what cannot even be read is told beside its field. */
  public ScheduleDefinition read() {
    return new ScheduleDefinition(name, zone, layers.stream().map(LayerForm::read).toList());
  }

  /** Puts what is wrong beside the fields. */
  public void wrong(List<Flaw> flaws) {
    for (Flaw flaw : flaws) {
      Matcher found = OF_LAYER.matcher(flaw.field());
      if (found.matches()) {
        layers
            .get(Integer.parseInt(found.group(1)))
            .errors()
            .putIfAbsent(found.group(2), flaw.kind());
      } else {
        errors.putIfAbsent(flaw.field(), flaw.kind());
      }
    }
  }

  /** How many fields are wrong. */
  public long wrong() {
    return errors.size() + layers.stream().mapToLong(layer -> layer.errors().size()).sum();
  }

  /** What is wrong with a field, null if nothing is. */
  public Flaw.@Nullable Kind error(String field) {
    return errors.get(field);
  }

  /** Another text as soon as anything else is typed. */
  public String print() {
    StringBuilder all = new StringBuilder(id + "\n" + name + "\n" + zone);
    for (LayerForm layer : layers) {
      all.append('\n').append(layer.values());
      layer.people().stream().filter(one -> !one.isEmpty()).forEach(all.append('\n')::append);
    }
    return LinkToken.sha256(all.toString()).substring(0, PRINT);
  }
}
