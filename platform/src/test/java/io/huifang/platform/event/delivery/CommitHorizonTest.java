package io.huifang.platform.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What may be read while others have numbers and have not committed. */
class CommitHorizonTest {
  private final CommitHorizon horizon = new CommitHorizon();

  @Test
  void numbersWithoutAGapAreReadAtOnce() throws SQLException {
    assertThat(horizon.safe(7, entries(8, 9), 100, CommitHorizonTest::notAsked)).isEqualTo(2);
  }

  /**
   * Transaction 112 has taken number 12; 107, with number 13, has just ended and is the last that
   * has. Waiting for all below 108, the xmax of that snapshot, would overtake 112.
   */
  @Test
  void whoHasANumberIsWaitedForAlsoIfItBeganAfterTheLastThatHasEnded() throws SQLException {
    assertThat(horizon.safe(11, entries(13), 108, () -> 115)).isZero();
    assertThat(horizon.safe(11, entries(13), 112, CommitHorizonTest::notAsked)).isZero();
    assertThat(horizon.safe(11, entries(12, 13), 113, CommitHorizonTest::notAsked)).isEqualTo(2);
  }

  @Test
  void aNumberThatNeverComesIsPassedWhenAllHaveEndedThatCouldHaveIt() throws SQLException {
    assertThat(horizon.safe(11, entries(13), 108, () -> 115)).isZero();
    assertThat(horizon.safe(11, entries(13, 14), 115, CommitHorizonTest::notAsked)).isEqualTo(2);
  }

  private static List<OutboxEntry> entries(long... numbers) {
    return LongStream.of(numbers)
        .mapToObj(seq -> new OutboxEntry(seq, new UUID(0, seq), "x.y.v1", "{}", false, 0))
        .toList();
  }

  private static long notAsked() {
    throw new AssertionError("There is no new gap");
  }
}
