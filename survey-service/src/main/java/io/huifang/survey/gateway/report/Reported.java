package io.huifang.survey.gateway.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gateway hands in; docs/gateway.md. */
record Reported(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Report> reports) {

  /**
   * One message, or one customer of it.
   *
   * @param id of the message as it was handed to the gateway; null where only the other is known
   * @param providerId as the gateway answered it
   * @param code why it does not arrive
   */
  record Report(
      @Nullable UUID id,
      @Nullable @Size(min = 1, max = 200) String providerId,
      @NotNull Outcome outcome,
      @Nullable @Size(max = 40) String code) {}

  /** What has happened. */
  enum Outcome {
    DELIVERED,
    FAILED,
    /** The customer has answered there that no more is to come. */
    OPTED_OUT
  }

  /** What became of a report. */
  enum Taken {
    TAKEN,
    /** Nothing new: it was told before, or something that holds was. */
    KNOWN,
    /** No such message of this gateway. */
    UNKNOWN
  }

  /** One for each report, in their order. */
  record Answer(List<Taken> results) {}
}
