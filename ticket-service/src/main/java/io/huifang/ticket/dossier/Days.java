package io.huifang.ticket.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts moments under the day on which they were, those of other years under their month. */
record Days(DossierTexts texts, Locale locale, ZoneId zone, LocalDate today) {

  List<Dossier.Day> of(List<Moment> moments) {
    Map<String, List<Moment>> days = new LinkedHashMap<>();
    for (Moment moment : moments) {
      days.computeIfAbsent(title(moment.at()), day -> new ArrayList<>()).add(moment);
    }
    return days.entrySet().stream()
        .map(day -> new Dossier.Day(day.getKey(), day.getValue()))
        .toList();
  }

  private String title(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    if (day.equals(today)) {
      return texts.today();
    }
    if (day.equals(today.minusDays(1))) {
      return texts.yesterday();
    }
    return said(day, day.getYear() == today.getYear() ? texts.dayThisYear() : texts.dayOfYear());
  }

  /** The month, for what needs no more. */
  String month(Instant at) {
    return said(LocalDate.ofInstant(at, zone), texts.monthOfYear());
  }

  private String said(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }
}
