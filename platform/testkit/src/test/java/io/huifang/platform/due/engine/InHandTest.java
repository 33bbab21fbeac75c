package io.huifang.platform.due.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much a loop claims with what it has in hand. */
class InHandTest {
  private final InHand hand = new InHand(100, 2);

  @Test
  void whatTricklesInIsClaimedWhenAWorkerIsFree() {
    assertThat(hand.room(false)).isEqualTo(100);
    hand.add(1);
    assertThat(hand.room(false)).isEqualTo(99);
    hand.add(1);
    assertThat(hand.room(false)).isZero();
    assertThat(hand.done(1)).as("the loop waits").isTrue();
    assertThat(hand.room(false)).isEqualTo(99);
  }

  @Test
  void ofAFloodMoreIsClaimedThanRunsUntilHalfOfABatchIsInHand() {
    hand.add(25);
    hand.add(25);
    assertThat(hand.room(true)).isEqualTo(50);
    hand.add(1);
    assertThat(hand.room(true)).isZero();
    assertThat(hand.done(1)).isTrue();
    assertThat(hand.room(true)).isEqualTo(50);
  }

  @Test
  void whoFinishesWakesNobodyWhoIsNotWaiting() {
    assertThat(hand.room(false)).isEqualTo(100);
    hand.add(3);
    assertThat(hand.done(3)).isFalse();
  }
}
