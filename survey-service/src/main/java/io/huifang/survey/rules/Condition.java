package io.huifang.survey.rules;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule wants of one fact. A fact that is not known is none of the values.
 *
 * @param fact one of {@link Facts#NAMES}, or {@code label.} and the name of a further dimension
 * @param values {@code IS} has one of them
 */
public record Condition(
    @NotBlank @Size(max = 100) String fact,
    @NotNull Is is,
    @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> values) {

  /** How the fact relates to the values. */
  public enum Is {
    IS,
    /** None of the values. */
    IS_NOT,
    ONE_OF
  }

  /** Whether it holds. */
  public boolean holds(Facts facts) {
    @Nullable String actual = facts.of(fact);
    boolean among = actual != null && values.contains(actual);
    return is == Is.IS_NOT ? !among : among;
  }

  static Condition oneOf(String fact, List<String> values) {
    return new Condition(fact, Is.ONE_OF, values);
  }

  static Condition noneOf(String fact, List<String> values) {
    return new Condition(fact, Is.IS_NOT, values);
  }
}
