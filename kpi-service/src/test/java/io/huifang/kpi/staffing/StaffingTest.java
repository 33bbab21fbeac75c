package io.huifang.kpi.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden numbers of the definitions, to the printed digits, and what must hold in any case. */
class StaffingTest {
  private static final double SIX_DIGITS = 0.5e-6;
  private static final double MILLISECOND = 0.5e-3;

  @ParameterizedTest
  @CsvSource({
    "100, 180, 0.80, 20, 14, 0.888350, 0.174132, 0.714286, 7.836, 20",
    "200, 180, 0.80, 20, 24, 0.808882, 0.298072, 0.833333, 13.413, 35",
    "100, 600, 0.80, 20, 40, 0.847270, 0.190737, 0.833333, 17.166, 58",
    "360, 240, 0.90, 15, 57, 0.917278, 0.145181, 0.842105, 3.872, 82"
  })
  void erlangC(
      double contacts,
      double handling,
      double share,
      double seconds,
      int agents,
      double level,
      double waiting,
      double occupancy,
      double wait,
      int rostered) {
    Traffic traffic = new Traffic(contacts, 1800, handling);
    Staffing staffing = Staffing.of(traffic, new Wish(share, seconds, 1, 0.3), null);
    Need need = staffing.need(null);
    assertThat(need.agents()).isEqualTo(agents);
    assertThat(need.rostered()).isEqualTo(rostered);
    assertThat(need.limit()).isEqualTo(Need.Limit.SERVICE_LEVEL);
    Outlook outlook = staffing.with(agents);
    assertThat(outlook.serviceLevel()).isCloseTo(level, within(SIX_DIGITS));
    assertThat(outlook.waiting()).isCloseTo(waiting, within(SIX_DIGITS));
    assertThat(outlook.occupancy()).isCloseTo(occupancy, within(SIX_DIGITS));
    assertThat(outlook.meanWait()).isCloseTo(wait, within(MILLISECOND));
    assertThat(staffing.with(agents - 1).serviceLevel()).isLessThan(share);
  }

  @Test
  void erlangA() {
    Staffing staffing = Staffing.of(new Traffic(100, 1800, 180), new Wish(0.8, 20, 1, 0.3), 300.0);
    Outlook outlook = staffing.with(13);
    assertThat(outlook.abandoned()).isCloseTo(0.024963, within(SIX_DIGITS));
    assertThat(outlook.waiting()).isCloseTo(0.225797, within(SIX_DIGITS));
    assertThat(outlook.meanWait()).isCloseTo(7.489, within(MILLISECOND));
    assertThat(outlook.occupancy()).isCloseTo(0.750028, within(SIX_DIGITS));
  }

  @Test
  void endlessPatienceIsErlangC() {
    Traffic traffic = new Traffic(100, 1800, 180);
    Wish wish = new Wish(0.8, 20, 1, 0.3);
    Outlook patient = Staffing.of(traffic, wish, 1e9).with(14);
    Outlook endless = Staffing.of(traffic, wish, null).with(14);
    assertThat(patient.serviceLevel()).isCloseTo(endless.serviceLevel(), within(1e-5));
    assertThat(patient.waiting()).isCloseTo(endless.waiting(), within(1e-5));
  }

  /** By letting a queue run, caller by caller: another way to the same number. */
  @Test
  void theShareInTimeIsWhatAQueueThatRunsHas() {
    Traffic traffic = new Traffic(100, 1800, 180);
    Outlook outlook = Staffing.of(traffic, new Wish(0.8, 20, 1, 0.3), 120.0).with(11);
    double run = new RunningQueue(traffic, 120, 11, new Random(7)).answeredWithin(20, 400_000);
    assertThat(outlook.serviceLevel()).isCloseTo(run, within(0.006));
  }

  @Test
  void peopleMayBeTooBusyBeforeTheQueueIsTooLong() {
    Staffing staffing = Staffing.of(new Traffic(2000, 1800, 180), new Wish(0.8, 20, 0.85, 0), null);
    Need need = staffing.need(200);
    assertThat(need.agents()).isEqualTo(236); // 200 erlangs by 0.85
    assertThat(need.limit()).isEqualTo(Need.Limit.OCCUPANCY);
    assertThat(need.outlooks()).hasSize(10);
    assertThat(need.outlooks().get(0).outlook().meanWait()).isNull(); // 200 people, 200 erlangs
  }

  @Test
  void whereNothingComesNobodyIsNeeded() {
    for (Double patience : new Double[] {null, 60.0}) {
      Need need =
          Staffing.of(new Traffic(0, 1800, 180), new Wish(0.8, 20, 1, 0.3), patience).need(null);
      assertThat(need.agents()).isZero();
      assertThat(need.limit()).isEqualTo(Need.Limit.NONE);
    }
  }

  @Test
  void theLargestQueueIsAnswered() {
    Traffic traffic = new Traffic(50_000, 1800, 360);
    for (Double patience : new Double[] {null, 60.0, 3_600.0}) {
      Need need = Staffing.of(traffic, new Wish(0.8, 20, 1, 0.3), patience).need(1);
      assertThat(need.agents()).isBetween(7_990, 10_400);
      assertThat(need.outlooks()).allMatch(row -> row.outlook().serviceLevel() >= 0);
    }
  }
}
