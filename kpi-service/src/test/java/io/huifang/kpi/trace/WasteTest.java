package io.huifang.kpi.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waste, counted on one's fingers. */
class WasteTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
  private final List<JourneyStep> steps = new ArrayList<>();

  private WasteTest at(
      int minute, String type, String state, @Nullable String team, @Nullable String agent) {
    steps.add(
        new JourneyStep(
            steps.size() + 1L,
            "ticket." + type + ".v1",
            BEGIN.plus(Duration.ofMinutes(minute)),
            state,
            team,
            agent));
    return this;
  }

  @Test
  void aQueueAndOurOwnSideAreWaitingTheCustomerIsNot() {
    at(0, "opened", "NEW", "north", null)
        .at(10, "assigned", "OPEN", "north", "li")
        .at(30, "paused", "PENDING_CUSTOMER", "north", "li")
        .at(90, "paused", "PENDING_INTERNAL", "north", "li")
        .at(190, "resolved", "RESOLVED", "north", "li");
    Waste waste = Waste.of(steps);
    assertThat(waste.open()).isEqualTo(Duration.ofMinutes(190));
    assertThat(waste.waiting()).isEqualTo(Duration.ofMinutes(10 + 100));
  }

  @Test
  void nobodyWaitsForWhatIsResolved() {
    at(0, "opened", "OPEN", "north", "li")
        .at(5, "resolved", "RESOLVED", "north", "li")
        .at(105, "reopened", "OPEN", "north", null)
        .at(125, "resolved", "RESOLVED", "north", "li")
        .at(999, "closed", "CLOSED", "north", "li");
    Waste waste = Waste.of(steps);
    assertThat(waste.open()).isEqualTo(Duration.ofMinutes(25));
    assertThat(waste.waiting()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void handOversAreCountedOnceAndWaysBackAreSeen() {
    at(0, "opened", "NEW", "north", null)
        .at(1, "assigned", "OPEN", "north", "li") // takes it first: no hand-over
        .at(2, "assigned", "OPEN", "north", "ma") // 1
        .at(3, "transferred", "OPEN", "south", null) // 2
        .at(4, "assigned", "OPEN", "south", "wu") // part of the same
        .at(5, "transferred", "OPEN", "north", "li") // 3, and back
        .at(6, "transferred", "OPEN", "south", "wu") // 4, and back
        .at(7, "resolved", "RESOLVED", "south", "wu");
    Waste waste = Waste.of(steps);
    assertThat(waste.motion()).isEqualTo(4);
    assertThat(waste.sentBack()).isEqualTo(2);
  }

  @Test
  void repliesAfterTheFirstGrantsAndMergersAreTooMuch() {
    at(0, "opened", "OPEN", "north", "li")
        .at(1, "first-responded", "OPEN", "north", "li")
        .at(2, "replied", "OPEN", "north", "li")
        .at(3, "replied", "OPEN", "north", "li")
        .at(4, "granted", "OPEN", "north", "li")
        .at(5, "tagged", "OPEN", "north", "li")
        .at(6, "merged", "CLOSED", "north", "li");
    assertThat(Waste.of(steps).overproduction()).isEqualTo(4);
  }
}
