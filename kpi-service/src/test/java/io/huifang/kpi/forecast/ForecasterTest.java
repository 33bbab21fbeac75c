package io.huifang.kpi.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the forecast on days that were made for it. */
class ForecasterTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final double[] SIZES = {1.3, 1.1, 1, 0.95, 0.9, 0.3, 0};

  /** Most at 13:00; on Saturdays two hours later; nothing on Sundays. */
  private static double rate(LocalDate day, int slot, double growth) {
    int weekday = day.getDayOfWeek().getValue();
    int peak = weekday == 6 ? 30 : 26;
    double week = (day.toEpochDay() - MONDAY.toEpochDay()) / 7.0;
    double away = (slot - peak) / 8.0;
    return 60 * SIZES[weekday - 1] * Math.exp(-away * away) * Math.pow(1 + growth, week);
  }

  private static List<ArrivalDay> days(int days, double growth, Random chance) {
    List<ArrivalDay> made = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = MONDAY.plusDays(i);
      double[] counts = new double[ArrivalDay.SLOTS];
      Arrays.setAll(counts, slot -> poisson(rate(day, slot, growth), chance));
      made.add(new ArrivalDay(day, counts));
    }
    return made;
  }

  private static double poisson(double mean, Random chance) {
    double left = Math.exp(-mean);
    int count = 0;
    for (double p = chance.nextDouble(); p > left; p *= chance.nextDouble()) {
      count++;
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 2", "0.03, 3", "-0.05, 4"})
  void beatsTheNaiveOneWhetherItGrowsOrShrinks(double growth, long seed) {
    Backtest told = Backtest.of(days(56, growth, new Random(seed))).told();
    assertThat(told.days()).hasSize(28);
    assertThat(told.error()).isLessThan(0.9 * told.naiveError());
    assertThat(told.coverage80()).isBetween(0.72, 0.97);
    assertThat(told.coverage95()).isBetween(0.9, 1.0);
  }

  @Test
  void withoutChanceItIsRightAboutEveryDayOfTheWeek() {
    List<ArrivalDay> exact = new ArrayList<>();
    for (int i = 0; i < 42; i++) {
      LocalDate day = MONDAY.plusDays(i);
      double[] counts = new double[ArrivalDay.SLOTS];
      Arrays.setAll(counts, slot -> Math.round(rate(day, slot, 0)));
      exact.add(new ArrivalDay(day, counts));
    }
    Forecaster forecaster = new Forecaster(exact);
    for (int i = 0; i < 7; i++) {
      LocalDate day = MONDAY.plusDays(42 + i);
      double expected = DoubleStream.of(forecaster.of(day)).sum();
      double same = exact.get(35 + i).total();
      assertThat(Math.abs(expected - same)).as(day.getDayOfWeek() + "").isLessThan(0.02 * same + 1);
    }
  }

  @Test
  void anOutbreakDoesNotComeBackAWeekLater() {
    List<ArrivalDay> calm = days(28, 0, new Random(5));
    List<ArrivalDay> wild = new ArrayList<>(calm);
    LocalDate tuesday = MONDAY.plusDays(22);
    assertThat(tuesday.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    double[] counts = IntStream.range(0, 48).mapToDouble(calm.get(22)::at).toArray();
    counts[26] += 350; // half past one: the line is down
    wild.set(22, new ArrivalDay(tuesday, counts));
    double[] before = new Forecaster(calm).of(tuesday.plusDays(7));
    double[] after = new Forecaster(wild).of(tuesday.plusDays(7));
    for (int slot = 0; slot < 48; slot++) {
      assertThat(Math.abs(after[slot] - before[slot])).as("slot " + slot).isLessThan(3);
    }
  }

  @Test
  void aDayOfTheWeekThatNobodyHasSeenIsLikeTheOthers() {
    List<ArrivalDay> five = days(5, 0, new Random(6));
    double saturday = DoubleStream.of(new Forecaster(five).of(MONDAY.plusDays(5))).sum();
    double mean = five.stream().mapToDouble(ArrivalDay::total).average().orElseThrow();
    assertThat(saturday).isBetween(0.8 * mean, 1.2 * mean);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(new Forecaster(List.of()).of(MONDAY)).containsOnly(0);
    List<ArrivalDay> empty =
        IntStream.range(0, 14)
            .mapToObj(i -> new ArrivalDay(MONDAY.plusDays(i), new double[48]))
            .toList();
    assertThat(new Forecaster(empty).of(MONDAY.plusDays(14))).containsOnly(0);
    Backtest told = Backtest.of(empty).told();
    assertThat(told.error()).isNull();
    assertThat(told.coverage80()).isNull();
  }

  /** What comes later changes nothing about the forecasts of before. */
  @Test
  void theDayItselfIsNotLookedAt() {
    List<ArrivalDay> days = days(28, 0, new Random(7));
    Backtest short3 = Backtest.of(days.subList(0, 25)).told();
    Backtest long3 = Backtest.of(days).told();
    assertThat(long3.days().subList(0, short3.days().size())).isEqualTo(short3.days());
    List<ArrivalDay> other = new ArrayList<>(days.subList(0, 24));
    other.add(new ArrivalDay(days.get(24).date(), new double[48]));
    Backtest.TriedDay last = Backtest.of(other).told().days().get(17);
    assertThat(last.expected()).isEqualTo(short3.days().get(17).expected());
  }
}
