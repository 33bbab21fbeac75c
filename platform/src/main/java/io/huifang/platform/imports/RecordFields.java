package io.huifang.platform.imports;

import io.huifang.platform.csv.record.MappedValues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a record; what a field cannot be is a {@link BadRecordException} that says so
 * in plain words. An empty field is null, or the fallback where there is one.
 */
public record RecordFields(MappedValues values) {
  private static final Pattern LABEL = Pattern.compile("labels\\.[A-Za-z][A-Za-z0-9_]{0,29}");
  private static final int LONGEST_LABEL = 100;
  private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000001");
  private static final BigDecimal MOST_WEIGHT = new BigDecimal("1000000");

  /** As many digits as survive on their way through the numbers of JSON. */
  private static final MathContext DIGITS = new MathContext(15);

  /** Whether a field of a mapping is a label: {@code labels.} and a name in plain letters. */
  public static boolean isLabel(String field) {
    return LABEL.matcher(field).matches();
  }

  /** The labels that are not empty, by name. */
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    for (String field : values.asMap().keySet()) {
      String text = isLabel(field) ? text(field, LONGEST_LABEL) : null;
      if (text != null) {
        labels.put(field.substring("labels.".length()), text);
      }
    }
    return labels;
  }

  /** How much the record counts beside others; null where the field is empty, which means 1. */
  public @Nullable BigDecimal weight() {
    BigDecimal weight = values.decimal("weight");
    if (weight == null) {
      return null;
    }
    if (weight.compareTo(LEAST_WEIGHT) < 0 || weight.compareTo(MOST_WEIGHT) > 0) {
      throw new BadRecordException(
          "weight", "must be from 0.000001 to 1000000; leave rows that do not count out with skip");
    }
    BigDecimal kept = weight.round(DIGITS).stripTrailingZeros();
    return kept.scale() < 0 ? kept.setScale(0) : kept;
  }

  public @Nullable String text(String field, int longest) {
    String text = values.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > longest) {
      throw new BadRecordException(
          field, "is longer than " + longest + " characters; cut it with truncate: " + longest);
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadRecordException(field, "contains the character NUL; remove it from the file");
    }
    return text;
  }

  public String text(String field, int longest, String fallback) {
    String text = text(field, longest);
    return text == null ? fallback : text;
  }

  /** A code that is one and the same however a file writes it: {@code sms}, {@code " SMS "}. */
  public @Nullable String code(String field, int longest) {
    String text = text(field, longest);
    return text == null ? null : text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }

  public String code(String field, int longest, String fallback) {
    String code = code(field, longest);
    return code == null ? fallback : code;
  }

  public @Nullable Integer number(String field, int least, int most) {
    Long value = values.integer(field);
    if (value != null && (value < least || value > most)) {
      throw new BadRecordException(
          field, "must be from " + least + " to " + most + "; map other numbers with values");
    }
    return value == null ? null : value.intValue();
  }

  /** How often something happened; null where the field is empty. */
  public @Nullable Integer count(String field) {
    return number(field, 0, 1_000_000);
  }

  public @Nullable String oneOf(String field, List<String> words) {
    String text = text(field, Integer.MAX_VALUE);
    if (text != null && !words.contains(text)) {
      throw new BadRecordException(
          field, "'" + text + "' is not one of " + words + "; translate it with values");
    }
    return text;
  }

  public <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type) {
    String word = oneOf(field, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    return word == null ? null : Enum.valueOf(type, word);
  }

  public <E extends Enum<E>> E oneOf(String field, Class<E> type, E fallback) {
    E value = oneOf(field, type);
    return value == null ? fallback : value;
  }
}
