package io.huifang.survey.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question is asked only if an earlier one was answered so.
 *
 * @param question key of the earlier one
 * @param anyOf the answers, as the form sends them; one of them is enough
 */
public record Condition(
    @NotNull @Size(max = 40) String question, @NotNull @Size(max = 60) Set<String> anyOf) {
  public Condition {
    anyOf =
        anyOf == null
            ? Set.of()
            : anyOf.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }
}
