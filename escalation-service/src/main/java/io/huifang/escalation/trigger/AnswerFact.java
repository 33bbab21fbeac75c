package io.huifang.escalation.trigger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.escalation.Dims;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of an answer that this service looks at. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AnswerFact(
    UUID id,
    @Nullable String purpose,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    @Nullable List<Score> scores,
    @Nullable String comment,
    @Nullable List<String> severeWords,
    @Nullable Dims dims) {

  /** A score of one touchpoint. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Score(String touchpoint, int scale, int value) {}

  /** The overall score, brought to a scale of 5. */
  OptionalInt overall() {
    return Objects.requireNonNullElse(scores, List.<Score>of()).stream()
        .filter(score -> score.touchpoint().equals("OVERALL") && score.scale() > 0)
        .mapToInt(score -> Math.round(score.value() * 5f / score.scale()))
        .findFirst();
  }

  List<String> severe() {
    return Objects.requireNonNullElse(severeWords, List.of());
  }

  Dims dimsOrNone() {
    return Objects.requireNonNullElse(dims, Dims.NONE);
  }
}
