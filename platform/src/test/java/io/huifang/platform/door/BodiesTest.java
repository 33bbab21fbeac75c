package io.huifang.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of what people send is held at once. */
class BodiesTest {
  @Test
  void strangersLeaveHalfOfTheRoomToWhoHasALogin() {
    long all = Runtime.getRuntime().maxMemory() / 4;
    Bodies bodies = new Bodies();
    assertThat(bodies.hold(all / 2, false)).isTrue();
    assertThat(bodies.hold(2, false)).isFalse();
    assertThat(bodies.hold(all / 2 - 2, true)).isTrue();
    assertThat(bodies.hold(all, true)).isFalse();
    bodies.release(all / 2, false);
    assertThat(bodies.hold(all / 2, false)).as("what is refused holds nothing").isTrue();
  }
}
