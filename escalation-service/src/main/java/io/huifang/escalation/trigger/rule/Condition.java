package io.huifang.escalation.trigger.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One comparison: {@code score <= 2}, {@code tier = VIP}, {@code target in HANDLING, RESOLUTION}.
 * What a fact does not say fits nothing, not even {@code !=}.
 */
record Condition(String field, Op op, List<String> values) {
  private static final Pattern TEXT =
      Pattern.compile("(\\w+)\\s*(<=|>=|!=|<|>|=|\\bin\\b)\\s*(.+)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 100;

  /** How a value is compared. */
  enum Op {
    EQUAL("="),
    OTHER("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    IN("in");

    private final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    boolean ofNumbers() {
      return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }
  }

  /**
   * @throws IllegalArgumentException with what is wrong, in words for who has written it
   */
  static Condition parse(String text) {
    Matcher match = TEXT.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException("not a comparison: " + text.strip());
    }
    Op op =
        Arrays.stream(Op.values())
            .filter(one -> one.sign.equalsIgnoreCase(match.group(2)))
            .findFirst()
            .orElseThrow();
    List<String> values =
        op == Op.IN
            ? Arrays.stream(match.group(3).split(",")).map(String::strip).toList()
            : List.of(match.group(3).strip());
    if (values.stream().anyMatch(one -> one.isEmpty() || one.length() > LONGEST)) {
      throw new IllegalArgumentException("not a value: " + match.group(3).strip());
    }
    if (op.ofNumbers() && number(values.get(0)) == null) {
      throw new IllegalArgumentException("not a number: " + values.get(0));
    }
    return new Condition(match.group(1), op, values);
  }

  boolean fits(Map<String, String> said) {
    String actual = said.get(field);
    if (actual == null) {
      return false;
    }
    return switch (op) {
      case EQUAL, IN -> values.stream().anyMatch(one -> same(one, actual));
      case OTHER -> values.stream().noneMatch(one -> same(one, actual));
      case LESS, AT_MOST, MORE, AT_LEAST -> compares(actual);
    };
  }

  private static boolean same(String wanted, String actual) {
    BigDecimal one = number(wanted);
    BigDecimal other = number(actual);
    return one != null && other != null
        ? one.compareTo(other) == 0
        : wanted.equalsIgnoreCase(actual);
  }

  private boolean compares(String actual) {
    BigDecimal one = number(actual);
    if (one == null) {
      return false;
    }
    int side = one.compareTo(Objects.requireNonNull(number(values.get(0))));
    return switch (op) {
      case LESS -> side < 0;
      case AT_MOST -> side <= 0;
      case MORE -> side > 0;
      default -> side >= 0;
    };
  }

  private static @Nullable BigDecimal number(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
  }

  String text() {
    return field + " " + op.sign + " " + values.stream().collect(Collectors.joining(", "));
  }
}
