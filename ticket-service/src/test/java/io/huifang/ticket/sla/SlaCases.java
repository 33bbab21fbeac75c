package io.huifang.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.ticket.standard.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the language of {@code sla/cases.txt}, which explains itself at its top. */
final class SlaCases {
  private static final Map<String, Target> TARGETS =
      Map.of(
          "FIRST", Target.FIRST_RESPONSE,
          "NEXT", Target.NEXT_RESPONSE,
          "HANDLING", Target.HANDLING,
          "RESOLUTION", Target.RESOLUTION);

  private final Map<String, BusinessCalendar> calendars = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();

  private SlaCases() {}

  static List<Case> read() {
    try (InputStream file = SlaCases.class.getResourceAsStream("/sla/cases.txt")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      SlaCases cases = new SlaCases();
      List<List<String>> blocks = new ArrayList<>();
      for (String line : all.lines().toList()) {
        if (line.startsWith("calendar ") || line.startsWith("case ")) {
          blocks.add(new ArrayList<>());
        }
        if (!line.isBlank() && !line.startsWith("#")) {
          blocks.get(blocks.size() - 1).add(line.strip());
        }
      }
      blocks.forEach(cases::block);
      return cases.cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void block(List<String> lines) {
    if (lines.get(0).startsWith("calendar ")) {
      String[] head = lines.get(0).split(" ");
      calendars.put(head[1], calendar(head[1], head[2], lines.subList(1, lines.size())));
      return;
    }
    List<String> rest = lines.subList(1, lines.size());
    cases.add(
        new Case(
            lines.get(0).substring("case ".length()),
            rest.stream().filter(line -> !line.startsWith("then ")).toList(),
            rest.stream().filter(line -> line.startsWith("then ")).toList(),
            calendars));
  }

  private static BusinessCalendar calendar(String id, String zone, List<String> lines) {
    Map<String, List<Period>> weekly = new HashMap<>();
    Map<String, List<Period>> dates = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      boolean date = words[0].equals("date");
      List<Period> periods =
          Stream.of(words)
              .skip(date ? 2 : 1)
              .filter(word -> !word.equals("closed"))
              .map(word -> new Period(word.substring(0, 5), word.substring(6)))
              .toList();
      if (date) {
        dates.put(words[1], periods);
      } else {
        days(words[0]).forEach(day -> weekly.put(day.name(), periods));
      }
    }
    return BusinessCalendar.of(new CalendarDefinition(id, zone, weekly, dates));
  }

  private static List<DayOfWeek> days(String span) {
    List<DayOfWeek> ends =
        Arrays.stream(span.split("-"))
            .map(
                name ->
                    Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(name))
                        .findFirst()
                        .orElseThrow())
            .toList();
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.compareTo(ends.get(0)) >= 0)
        .filter(day -> day.compareTo(ends.get(ends.size() - 1)) <= 0)
        .toList();
  }

  /** One of them. */
  record Case(
      String title,
      List<String> steps,
      List<String> expectations,
      Map<String, BusinessCalendar> calendars) {

    void check() {
      BusinessCalendar hours = calendar(steps.get(0).substring("hours ".length()));
      Story story = new Story(hours, minutes(words(steps.get(1), 1)));
      for (String step : steps.subList(2, steps.size())) {
        String[] words = step.split(" ");
        Instant at = time(words[0] + " " + words[1], hours.zone());
        switch (words[2]) {
          case "promise" -> story.promises(minutes(words(step, 3)), at);
          case "hours" -> story.counts(calendar(words[3]), at);
          default -> story.happens(words[2], at);
        }
      }
      for (String expected : expectations) {
        String[] words = expected.split(" ");
        String[] named = words[1].split("#");
        Target target = Objects.requireNonNull(TARGETS.get(named[0]));
        int cycle = named.length > 1 ? Integer.parseInt(named[1]) : 1;
        assertThat(say(story, target, cycle, words, hours.zone())).as(title).isEqualTo(expected);
      }
    }

    private BusinessCalendar calendar(String name) {
      return Objects.requireNonNull(calendars.get(name), name);
    }

    /** What the clock says, in the same words and as much of it as is expected. */
    private static String say(Story story, Target target, int cycle, String[] words, ZoneId zone) {
      SlaClock clock = story.clock(target, cycle).orElse(null);
      String said = "then " + words[1] + " ";
      if (clock == null) {
        return said + "none";
      }
      said += clock.state().name().toLowerCase(java.util.Locale.ROOT);
      List<String> wanted = List.of(words);
      if (wanted.contains("due")) {
        int at = wanted.indexOf("due") + 1;
        Instant due = clock.dueAt();
        boolean never = wanted.get(at).equals("never");
        boolean right =
            never ? due == null : time(wanted.get(at) + " " + wanted.get(at + 1), zone).equals(due);
        String asWanted = never ? "never" : wanted.get(at) + " " + wanted.get(at + 1);
        said += " due " + (right ? asWanted : due == null ? "never" : due.atZone(zone));
      }
      if (wanted.contains("used")) {
        Duration wantedUse = length(wanted.get(wanted.indexOf("used") + 1));
        Duration used = story.used(clock);
        said += " used " + (used.equals(wantedUse) ? wanted.get(wanted.indexOf("used") + 1) : used);
      }
      return said;
    }

    private static List<String> words(String line, int from) {
      return Arrays.stream(line.split(" ")).skip(from).toList();
    }

    private static Map<Target, Integer> minutes(List<String> words) {
      Map<Target, Integer> minutes = new EnumMap<>(Target.class);
      for (int i = 0; i < words.size(); i += 2) {
        Target target = Objects.requireNonNull(TARGETS.get(words.get(i)));
        minutes.put(target, (int) length(words.get(i + 1)).toMinutes());
      }
      return minutes;
    }

    private static Duration length(String text) {
      String[] parts = text.split(":");
      long seconds = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
      return Duration.ofHours(Long.parseLong(parts[0]))
          .plusMinutes(Long.parseLong(parts[1]))
          .plusSeconds(seconds);
    }

    private static Instant time(String text, ZoneId zone) {
      String iso = text.replace(' ', 'T');
      return iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 10
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }
  }
}
