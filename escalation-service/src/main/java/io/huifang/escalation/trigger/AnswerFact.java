package io.huifang.escalation.trigger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.escalation.Dims;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    @Nullable Instant receivedAt,
    @Nullable List<Score> scores,
    @Nullable String comment,
    @Nullable List<String> severeWords,
    @Nullable Dims dims) {

  /** A score of one touchpoint. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Score(String touchpoint, int scale, int value) {

    /** 3 of 3, 4 or 5 of 5, 6 or 7 of 7: as customers are counted as satisfied everywhere. */
    boolean satisfied() {
      return 4 * (value - 1) >= 3 * (scale - 1);
    }

    /** The same of five: both are measured from the lowest to the highest. */
    BigDecimal ofFive() {
      return BigDecimal.valueOf(4L * (value - 1))
          .divide(BigDecimal.valueOf(scale - 1L), 6, RoundingMode.HALF_UP)
          .add(BigDecimal.ONE)
          .stripTrailingZeros();
    }

    boolean lowest() {
      return value <= 1;
    }

    String shown() {
      return value + "/" + scale;
    }
  }

  Optional<Score> overall() {
    return Objects.requireNonNullElse(scores, List.<Score>of()).stream()
        .filter(score -> score.touchpoint().equals("OVERALL") && score.scale() > 1)
        .findFirst();
  }

  List<String> severe() {
    return Objects.requireNonNullElse(severeWords, List.of());
  }

  Dims dimsOrNone() {
    return Objects.requireNonNullElse(dims, Dims.NONE);
  }
}
