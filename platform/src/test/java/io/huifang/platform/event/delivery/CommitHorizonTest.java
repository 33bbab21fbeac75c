package io.huifang.platform.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reader never overtakes a number that may still come, and never waits for one that will not. */
class CommitHorizonTest {
  private final CommitHorizon horizon = new CommitHorizon();

  private static List<OutboxEntry> numbers(long... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(n -> new OutboxEntry(n, new UUID(0, n), "t", "{}", false, 0))
        .toList();
  }

  @Test
  void numbersWithoutAGapAreTakenAtOnce() throws SQLException {
    assertThat(horizon.safe(0, numbers(1, 2, 3), 10, () -> 20L)).isEqualTo(3);
    assertThat(horizon.safe(3, numbers(), 10, () -> 20L)).isZero();
  }

  @Test
  void stopsBeforeAMissingNumberUntilItComes() throws SQLException {
    assertThat(horizon.safe(0, numbers(1, 3), 10, () -> 20L)).isEqualTo(1);
    assertThat(horizon.safe(1, numbers(3), 15, () -> 22L)).as("15 still runs").isZero();
    assertThat(horizon.safe(1, numbers(2, 3), 16, () -> 23L)).isEqualTo(2);
  }

  @Test
  void passesANumberThatWasRolledBackOnceAllThatRanThenHasEnded() throws SQLException {
    assertThat(horizon.safe(0, numbers(2, 3), 10, () -> 20L)).isZero();
    assertThat(horizon.safe(0, numbers(2, 3), 19, () -> 30L))
        .as("19 ran when it was seen")
        .isZero();
    assertThat(horizon.safe(0, numbers(2, 3), 20, () -> 31L)).isEqualTo(2);
  }

  @Test
  void aGapSeenLaterWaitsForItsOwnTransactions() throws SQLException {
    assertThat(horizon.safe(0, numbers(2), 10, () -> 20L)).isZero();
    assertThat(horizon.safe(0, numbers(2, 4), 20, () -> 35L))
        .as("2 is safe, 4 is not")
        .isEqualTo(1);
    assertThat(horizon.safe(2, numbers(4), 34, () -> 40L)).isZero();
    assertThat(horizon.safe(2, numbers(4), 35, () -> 41L)).isEqualTo(1);
  }

  @Test
  void aJumpOfTheSequenceIsAGapLikeAnyOther() throws SQLException {
    assertThat(horizon.safe(7, numbers(100_000), 50, () -> 60L)).isZero();
    assertThat(horizon.safe(7, numbers(100_000), 60, () -> 61L)).isEqualTo(1);
  }

  /**
   * Transaction 112 has taken number 12; 107, with number 13, has just ended and is the last that
   * has. Waiting for all below 108, the xmax of that snapshot, would overtake 112.
   */
  @Test
  void whoHasANumberIsWaitedForAlsoIfItBeganAfterTheLastThatHasEnded() throws SQLException {
    assertThat(horizon.safe(11, numbers(13), 108, () -> 115L)).isZero();
    assertThat(horizon.safe(11, numbers(13), 112, CommitHorizonTest::notAsked)).isZero();
    assertThat(horizon.safe(11, numbers(12, 13), 113, CommitHorizonTest::notAsked)).isEqualTo(2);
  }

  private static long notAsked() {
    throw new AssertionError("There is no new gap");
  }
}
