package io.huifang.kpi.dashboard.coverage;

import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.shift.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shift as people read it.
 *
 * @param place in its version, from 0
 */
public record ShiftLine(
    int place, String name, String days, String times, int agents, String team, String valid) {

  static ShiftLine of(int place, Shift shift, Names.Known names) {
    CoverTexts texts = names.words().language().texts(CoverTexts.class);
    LocalDate last = shift.validUntil();
    return new ShiftLine(
        place,
        shift.name(),
        days(shift, Locale.forLanguageTag(names.words().language().tag())),
        shift.from() + "–" + shift.to(),
        shift.agents(),
        shift.team() == null ? texts.anyTeam() : names.team(shift.team()),
        last == null
            ? texts.always(shift.validFrom().toString())
            : texts.until(shift.validFrom().toString(), last.toString()));
  }

  private static String days(Shift shift, Locale locale) {
    return Stream.of(DayOfWeek.values())
        .filter(shift.days()::contains)
        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
        .collect(Collectors.joining(", "));
  }
}
