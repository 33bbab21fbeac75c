package io.huifang.platform.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
  void numbersWithoutAGapAreTakenAtOnce() {
    assertThat(horizon.safe(0, numbers(1, 2, 3), 10, 20)).isEqualTo(3);
    assertThat(horizon.safe(3, numbers(), 10, 20)).isZero();
  }

  @Test
  void stopsBeforeAMissingNumberUntilItComes() {
    assertThat(horizon.safe(0, numbers(1, 3), 10, 20)).isEqualTo(1);
    assertThat(horizon.safe(1, numbers(3), 15, 22)).as("15 still runs").isZero();
    assertThat(horizon.safe(1, numbers(2, 3), 16, 23)).isEqualTo(2);
  }

  @Test
  void passesANumberThatWasRolledBackOnceAllThatRanThenHasEnded() {
    assertThat(horizon.safe(0, numbers(2, 3), 10, 20)).isZero();
    assertThat(horizon.safe(0, numbers(2, 3), 19, 30)).as("19 ran when it was seen").isZero();
    assertThat(horizon.safe(0, numbers(2, 3), 20, 31)).isEqualTo(2);
  }

  @Test
  void aGapSeenLaterWaitsForItsOwnTransactions() {
    assertThat(horizon.safe(0, numbers(2), 10, 20)).isZero();
    assertThat(horizon.safe(0, numbers(2, 4), 20, 35)).as("2 is safe, 4 is not").isEqualTo(1);
    assertThat(horizon.safe(2, numbers(4), 34, 40)).isZero();
    assertThat(horizon.safe(2, numbers(4), 35, 41)).isEqualTo(1);
  }

  @Test
  void aJumpOfTheSequenceIsAGapLikeAnyOther() {
    assertThat(horizon.safe(7, numbers(100_000), 50, 60)).isZero();
    assertThat(horizon.safe(7, numbers(100_000), 60, 61)).isEqualTo(1);
  }
}
