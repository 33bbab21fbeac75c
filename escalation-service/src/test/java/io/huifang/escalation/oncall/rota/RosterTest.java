package io.huifang.escalation.oncall.rota;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.oncall.rota.Duty.Why;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody would say with a calendar in hand. */
class RosterTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int WEEK = 168;

  private static Roster weekly(List<StandIn> standIns, Map<String, List<Span>> absences) {
    Rotation rotation =
        new Rotation(List.of("an", "bo", "chen"), LocalDateTime.parse("2026-03-02T09:00"), WEEK);
    Layer all = new Layer(rotation, List.of());
    return new Roster(new Rota(BERLIN, List.of(all)), standIns, absences, Set.of());
  }

  private static Roster weekly() {
    return weekly(List.of(), Map.of());
  }

  private static Instant at(String shown) {
    return LocalDateTime.parse(shown).atZone(BERLIN).toInstant();
  }

  private static Span span(String from, String to) {
    return new Span(at(from), at(to));
  }

  @Test
  void changesOverAtNineByTheClockOnBothSidesOfTheNightInMarch() {
    Roster roster = weekly();
    assertThat(roster.at(at("2026-03-02T08:59")).why()).isEqualTo(Why.GAP);
    assertThat(roster.at(at("2026-03-02T09:00")).person()).isEqualTo("an");
    assertThat(roster.at(at("2026-03-23T08:59")).person()).isEqualTo("chen");
    assertThat(roster.at(at("2026-03-23T09:00")).person()).isEqualTo("an");
    // clocks are set on the 29th
    assertThat(roster.at(at("2026-03-30T08:59")).person()).isEqualTo("an");
    assertThat(roster.at(at("2026-03-30T09:00")).person()).isEqualTo("bo");
    List<Stretch> weeks = roster.coverage(span("2026-03-23T09:00", "2026-04-06T09:00"));
    assertThat(weeks.stream().map(w -> Duration.between(w.span().from(), w.span().to())))
        .containsExactly(Duration.ofHours(WEEK - 1), Duration.ofHours(WEEK));
  }

  @Test
  void whoIsAbsentIsSkippedForAsLongAsThatLasts() {
    Map<String, List<Span>> absences =
        Map.of(
            "bo", List.of(span("2026-03-10T00:00", "2026-03-12T00:00")),
            "chen", List.of(span("2026-03-11T00:00", "2026-03-12T00:00")));
    Roster roster = weekly(List.of(), absences);
    assertThat(roster.coverage(span("2026-03-09T09:00", "2026-03-16T09:00")))
        .extracting(stretch -> stretch.duty().person(), stretch -> stretch.duty().why())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bo", Why.TURN),
            org.assertj.core.groups.Tuple.tuple("chen", Why.IN_PLACE),
            org.assertj.core.groups.Tuple.tuple("an", Why.IN_PLACE),
            org.assertj.core.groups.Tuple.tuple("bo", Why.TURN));
  }

  @Test
  void anOverrideBeatsTheLayersAndAnAbsenceBeatsAnOverride() {
    StandIn dai =
        new StandIn(new UUID(0, 1), "dai", span("2026-03-10T00:00", "2026-03-11T00:00"), false);
    assertThat(weekly(List.of(dai), Map.of()).at(at("2026-03-10T12:00")).person()).isEqualTo("dai");
    Roster ill =
        weekly(List.of(dai), Map.of("dai", List.of(span("2026-03-10T12:00", "2026-03-10T14:00"))));
    assertThat(ill.at(at("2026-03-10T11:59")).why()).isEqualTo(Why.OVERRIDE);
    assertThat(ill.at(at("2026-03-10T12:00")).person()).isEqualTo("bo");
    assertThat(ill.at(at("2026-03-10T14:00")).person()).isEqualTo("dai");
  }

  @Test
  void nightsAndWeekendsAreTheUpperLayerAndOfficeHoursTheLower() {
    Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Set<DayOfWeek> end = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    LocalDateTime first = LocalDateTime.parse("2026-03-02T00:00");
    Layer nights =
        new Layer(
            new Rotation(List.of("night"), first, 24),
            List.of(
                new Window(week, LocalTime.of(18, 0), LocalTime.of(9, 0)),
                new Window(end, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    Roster only = new Roster(new Rota(BERLIN, List.of(nights)), List.of(), Map.of(), Set.of());
    assertThat(only.at(at("2026-03-04T12:00")).why()).isEqualTo(Why.CLOSED);
    assertThat(only.at(at("2026-03-05T08:59")).person()).isEqualTo("night");
    assertThat(only.at(at("2026-03-07T12:00")).person()).as("Saturday").isEqualTo("night");
    assertThat(only.at(at("2026-03-09T08:59")).why())
        .as("the morning of Monday belongs to no window: Sunday ends at midnight")
        .isEqualTo(Why.CLOSED);
    assertThat(only.next(span("2026-03-04T12:00", "2026-03-06T00:00")))
        .contains(at("2026-03-04T18:00"));

    Layer days = new Layer(new Rotation(List.of("day"), first, 24), List.of());
    Roster both =
        new Roster(new Rota(BERLIN, List.of(days, nights)), List.of(), Map.of(), Set.of());
    assertThat(both.at(at("2026-03-04T12:00")).person()).isEqualTo("day");
    assertThat(both.at(at("2026-03-04T20:00")).person()).isEqualTo("night");
  }

  @Test
  void theHourThatIsLeftOutBeginsWhatWouldHaveBegunInIt() {
    Layer early =
        new Layer(
            new Rotation(List.of("an"), LocalDateTime.parse("2026-03-01T00:00"), 24),
            List.of(
                new Window(
                    EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(4, 0))));
    Roster roster = new Roster(new Rota(BERLIN, List.of(early)), List.of(), Map.of(), Set.of());
    Instant jump = Instant.parse("2026-03-29T01:00:00Z");
    assertThat(roster.at(jump.minusSeconds(1)).person()).isNull();
    assertThat(roster.at(jump).person()).isEqualTo("an");
    assertThat(roster.at(jump.plusSeconds(3600)).person()).isNull();
  }

  @Test
  void whatHasBegunAtMidnightGoesOnWhenClocksShowYesterdayAgain() {
    ZoneId stJohns = ZoneId.of("America/St_Johns");
    Layer sunday =
        new Layer(
            new Rotation(List.of("an"), LocalDateTime.parse("2007-11-01T00:00"), 24),
            List.of(new Window(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.NOON)));
    Roster roster = new Roster(new Rota(stJohns, List.of(sunday)), List.of(), Map.of(), Set.of());
    Instant midnight = Instant.parse("2007-11-04T02:30:00Z");
    Instant saturdayAgain = midnight.plusSeconds(60);
    assertThat(LocalDateTime.ofInstant(saturdayAgain, stJohns))
        .isEqualTo(LocalDateTime.parse("2007-11-03T23:01"));
    assertThat(roster.coverage(new Span(midnight, midnight.plusSeconds(3600))))
        .extracting(stretch -> stretch.duty().person())
        .containsExactly("an");
    assertThat(roster.at(saturdayAgain).person()).isEqualTo("an");
  }

  @Test
  void aScheduleThatBeginsInTheYear9999HasAGapUntilThen() {
    Rotation far = new Rotation(List.of("an"), LocalDateTime.parse("9999-01-01T00:00"), 1);
    Roster roster =
        new Roster(
            new Rota(BERLIN, List.of(new Layer(far, List.of()))), List.of(), Map.of(), Set.of());
    Span year = span("2026-01-01T00:00", "2027-01-01T00:00");
    assertThat(roster.gaps(year)).containsExactly(year);
    assertThat(roster.next(year)).isEmpty();
  }
}
