package io.huifang.escalation.trigger.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comparisons that all have to fit, joined by {@code and}; none at all fits every fact. */
public record When(List<Condition> all) {
  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 500;

  /**
   * @throws IllegalArgumentException with what is wrong, in words for who has written it
   */
  @JsonCreator
  public static When parse(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    return text.isBlank()
        ? new When(List.of())
        : new When(Arrays.stream(AND.split(text.strip())).map(Condition::parse).toList());
  }

  public boolean fits(Map<String, String> said) {
    return all.stream().allMatch(one -> one.fits(said));
  }

  /** The first name that such a fact never has. */
  public Optional<String> unknownTo(Fact fact) {
    return all.stream()
        .map(Condition::field)
        .filter(name -> !fact.fields().contains(name))
        .findFirst();
  }

  @JsonValue
  public String text() {
    return all.stream().map(Condition::text).collect(Collectors.joining(" and "));
  }
}
