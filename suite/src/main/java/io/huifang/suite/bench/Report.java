package io.huifang.suite.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bench found out: one line of JSON, the result before its circumstances. */
public final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MathContext DIGITS = new MathContext(4);
  private final Map<String, Object> result = new LinkedHashMap<>();
  private final Map<String, Object> circumstances = new LinkedHashMap<>();

  /** A report of a bench. */
  public Report(String bench) {
    result.put("bench", bench);
  }

  /** Ours alone, where nothing plain does the same. */
  public Report ours(double ours, String unit) {
    result.put("ours", rounded(ours));
    result.put("unit", unit);
    return this;
  }

  /** Ours beside the peer's, and how many times the peer's it is. */
  public Report against(double ours, double peer, String unit) {
    result.put("ours", rounded(ours));
    result.put("peer", rounded(peer));
    result.put("ratio", rounded(ours / peer));
    result.put("unit", unit);
    return this;
  }

  /** A number; four digits are more than a run can promise. */
  public Report with(String name, double value) {
    circumstances.put(name, rounded(value));
    return this;
  }

  /** A count, kept as it is. */
  public Report with(String name, long value) {
    circumstances.put(name, value);
    return this;
  }

  /** Yes or no. */
  public Report with(String name, boolean value) {
    circumstances.put(name, value);
    return this;
  }

  private static Number rounded(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A bench that measured nothing: " + value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.precision() - exact.scale() > DIGITS.getPrecision()
        ? Math.round(value)
        : new BigDecimal(exact.round(DIGITS).stripTrailingZeros().toPlainString());
  }

  /** The line. */
  public String line() {
    Map<String, Object> fields = new LinkedHashMap<>(result);
    fields.putAll(circumstances);
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Words and numbers are always JSON", e);
    }
  }
}
