package io.huifang.ticket.contact.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contact lived through by hand: seconds after ten o'clock, and what comes of them. */
class LifeTest {
  private static final Instant TEN = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void answeredWithMusicAndAWrapUp() {
    Course went =
        course(
            at(0, Signal.OFFERED),
            at(10, Signal.QUEUED),
            at(45, Signal.ANSWERED),
            at(100, Signal.HELD),
            at(130, Signal.RESUMED),
            at(200, Signal.ENDED),
            at(240, Signal.WRAPPED_UP));
    assertThat(went.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(numbers(went)).containsExactly(35, 125, 30, 40, 0);
    assertThat(went.handlingSeconds()).isEqualTo(195);
  }

  @Test
  void passedOnIntoAQueueWaitsOnHoldAndNotInTheQueuesWait() {
    Course went =
        course(
            at(0, Signal.OFFERED),
            at(5, Signal.QUEUED),
            by(25, Signal.ANSWERED, "li"),
            at(60, Signal.TRANSFERRED),
            by(90, Signal.ANSWERED, "wu"),
            by(120, Signal.TRANSFERRED, "zhao"),
            at(150, Signal.ENDED));
    assertThat(numbers(went)).containsExactly(20, 95, 30, 0, 2);
    assertThat(went.agent()).isEqualTo("zhao");
    assertThat(went.answeredAt()).isEqualTo(TEN.plusSeconds(25));
  }

  @Test
  void goneBeforeAnybodyAnswered() {
    Course went = course(at(0, Signal.OFFERED), at(4, Signal.QUEUED), at(64, Signal.ABANDONED));
    assertThat(went.outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(numbers(went)).containsExactly(60, 0, 0, 0, 0);
  }

  @Test
  void theMachineWasEnough() {
    LiveEvent end =
        new LiveEvent(Signal.ENDED, TEN.plusSeconds(70), null, null, null, Outcome.SELF_SERVED);
    assertThat(course(at(0, Signal.OFFERED), end).outcome()).isEqualTo(Outcome.SELF_SERVED);
  }

  @Test
  void goneWhileTheyArePassedOnWasAnsweredAllTheSame() {
    Course went =
        course(
            at(0, Signal.QUEUED),
            at(10, Signal.ANSWERED),
            at(20, Signal.TRANSFERRED),
            at(50, Signal.ABANDONED));
    assertThat(went.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(numbers(went)).containsExactly(10, 10, 30, 0, 1);
  }

  @Test
  void whatCannotHappenIsKeptAndCountsForNothing() {
    Story story =
        Life.of(
            List.of(
                at(0, Signal.OFFERED),
                at(5, Signal.HELD),
                at(9, Signal.ABANDONED),
                at(20, Signal.ANSWERED),
                at(30, Signal.WRAPPED_UP)));
    assertThat(story.told())
        .extracting(Story.Told::counts)
        .containsExactly(true, false, true, false, false);
    assertThat(story.course().outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(numbers(story.course())).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void anEndThatIsToldLateIsBetterThanOneThatWasGuessed() {
    LiveEvent[] known = {at(0, Signal.QUEUED), at(30, Signal.ANSWERED), at(31, Signal.LOST)};
    assertThat(course(known).stage()).isEqualTo(Stage.ENDED);
    List<LiveEvent> later = new ArrayList<>(List.of(known));
    later.add(at(300, Signal.ENDED));
    assertThat(numbers(Life.of(later).course())).containsExactly(30, 270, 0, 0, 0);
  }

  @Test
  void anyOrderOfArrivalAndAnyRepetitionComesToTheSame() {
    Random dice = new Random(20261126);
    for (int round = 0; round < 10_000; round++) {
      List<LiveEvent> events = new ArrayList<>();
      int size = 1 + dice.nextInt(12);
      for (int i = 0; i < size; i++) {
        Signal signal = Signal.values()[dice.nextInt(Signal.values().length)];
        String agent = dice.nextBoolean() ? null : "agent-" + dice.nextInt(3);
        // one event of a kind at one moment, as they are kept
        events.add(
            new LiveEvent(
                signal, TEN.plusSeconds(60L * i + signal.ordinal()), null, null, agent, null));
      }
      Course inOrder = Life.of(events).course();
      Collections.shuffle(events, dice);
      Course shuffled = Life.of(events).course();
      assertThat(shuffled).isEqualTo(inOrder);
      int[] numbers = numbers(shuffled);
      assertThat(Arrays.stream(numbers).min().orElseThrow()).isNotNegative();
      long life = 60L * size + Signal.values().length;
      assertThat((long) numbers[0] + numbers[1] + numbers[2]).isLessThanOrEqualTo(life);
    }
  }

  private static Course course(LiveEvent... events) {
    return Life.of(List.of(events)).course();
  }

  /** Wait, talk, hold, wrap-up and transfers. */
  private static int[] numbers(Course went) {
    return new int[] {
      went.waitSeconds(),
      went.talkSeconds(),
      went.holdSeconds(),
      went.wrapUpSeconds(),
      went.transfers()
    };
  }

  private static LiveEvent at(int second, Signal signal) {
    return by(second, signal, null);
  }

  private static LiveEvent by(int second, Signal signal, @Nullable String agent) {
    return new LiveEvent(signal, TEN.plusSeconds(second), null, null, agent, null);
  }
}
