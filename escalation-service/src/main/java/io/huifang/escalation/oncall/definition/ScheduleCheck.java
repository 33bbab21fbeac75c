package io.huifang.escalation.oncall.definition;

import io.huifang.escalation.oncall.definition.Flaw.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with a schedule, so that it can be said at once. */
public final class ScheduleCheck {
  /** What stands in the place of an id in addresses of pages. */
  private static final Set<String> TAKEN = Set.of("new", "feed", "absences");

  private static final int MOST_LAYERS = 10;
  private static final int MOST_PEOPLE = 100;
  private static final int MOST_HOURS = 20;
  private static final int LONGEST_NAME = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private final List<Flaw> flaws = new ArrayList<>();

  private ScheduleCheck() {}

  /** Without asking who works here. */
  public static List<Flaw> of(String id, ScheduleDefinition schedule) {
    ScheduleCheck check = new ScheduleCheck();
    check.unless(id.matches("[a-z0-9-]{1,60}") && !TAKEN.contains(id), "id", Kind.ID);
    check.unless(isName(schedule.name()), "name", Kind.NAME);
    check.unless(isZone(schedule.zone()), "zone", Kind.ZONE);
    List<LayerDefinition> layers = schedule.layers();
    if (layers == null || layers.isEmpty() || layers.size() > MOST_LAYERS) {
      check.unless(false, "layers", Kind.LAYERS);
      return check.flaws;
    }
    for (int i = 0; i < layers.size(); i++) {
      check.layer("layers[" + i + "]", layers.get(i));
    }
    return check.flaws;
  }

  private void layer(String at, @Nullable LayerDefinition layer) {
    if (layer == null) {
      unless(false, at, Kind.LAYERS);
      return;
    }
    unless(isName(layer.name()), at + ".name", Kind.NAME);
    List<String> people = layer.people();
    unless(
        people != null
            && !people.isEmpty()
            && people.size() <= MOST_PEOPLE
            && people.stream().allMatch(ScheduleCheck::isName),
        at + ".people",
        Kind.PEOPLE);
    unless(isStart(layer.start()), at + ".start", Kind.START);
    unless(layer.unit() != null, at + ".unit", Kind.UNIT);
    unless(
        layer.unit() == null || layer.length() >= 1 && layer.length() <= layer.unit().most(),
        at + ".length",
        Kind.LENGTH);
    unless(
        String.valueOf(layer.changeOver()).matches(HoursDefinition.TIME),
        at + ".changeOver",
        Kind.CHANGE_OVER);
    unless(
        layer.unit() != LayerDefinition.Unit.WEEKS || layer.weekday() != null,
        at + ".weekday",
        Kind.WEEKDAY);
    unless(
        layer.windows().size() <= MOST_HOURS
            && layer.windows().stream().allMatch(hours -> hours != null && hours.sound()),
        at + ".hours",
        Kind.HOURS);
  }

  /** Names people in a layer of whom nobody has told us, or who have left. */
  public static List<Flaw> strangers(ScheduleDefinition schedule, Set<String> working) {
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < schedule.layers().size(); i++) {
      if (!working.containsAll(schedule.layers().get(i).people())) {
        flaws.add(new Flaw("layers[" + i + "].people", Kind.UNKNOWN));
      }
    }
    return flaws;
  }

  private void unless(boolean right, String field, Kind kind) {
    if (!right) {
      flaws.add(new Flaw(field, kind));
    }
  }

  private static boolean isName(@Nullable String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isZone(@Nullable String zone) {
    return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
  }

  private static boolean isStart(@Nullable String start) {
    try {
      int year = LocalDate.parse(String.valueOf(start)).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
