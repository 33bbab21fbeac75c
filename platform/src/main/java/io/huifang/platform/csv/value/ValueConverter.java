package io.huifang.platform.csv.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns text into a typed value; an IllegalArgumentException carries the reason in plain words. */
@FunctionalInterface
public interface ValueConverter {
  /** At most two digits of an exponent, and so on: see {@link #number}. */
  Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,2})?");

  Object convert(String text);

  static ValueConverter text() {
    return text -> text;
  }

  /** A Long; {@code 5.0} is 5, {@code 5.5} is refused. */
  static ValueConverter integer(boolean decimalComma) {
    return text -> {
      try {
        return number(text, decimalComma).longValueExact();
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("not a whole number", e);
      }
    };
  }

  static ValueConverter decimal(boolean decimalComma) {
    return text -> number(text, decimalComma);
  }

  private static BigDecimal number(String text, boolean decimalComma) {
    String plain = decimalComma ? text.replace(".", "").replace(',', '.') : text;
    // BigDecimal takes 1e999999999, which later arithmetic would spell out digit by digit.
    if (!NUMBER.matcher(plain).matches()) {
      throw new IllegalArgumentException("not a number");
    }
    return new BigDecimal(plain);
  }

  /** A Boolean by lists of words, upper and lower case alike. */
  static ValueConverter bool(List<String> trueValues, List<String> falseValues) {
    Set<String> yes = lower(trueValues);
    Set<String> no = lower(falseValues);
    return text -> {
      String word = text.toLowerCase(Locale.ROOT);
      if (!yes.contains(word) && !no.contains(word)) {
        throw new IllegalArgumentException(
            "neither one of %s nor one of %s".formatted(trueValues, falseValues));
      }
      return yes.contains(word);
    };
  }

  private static Set<String> lower(List<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
