package io.huifang.platform.csv.mapping;

import io.huifang.platform.csv.CsvOptions;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the {@code csv} part of a mapping file. */
final class CsvCompiler {
  private static final MappingDefinition.Csv NOTHING =
      new MappingDefinition.Csv(null, null, null, null, null, null, null);

  /** Rows are remembered up to five times this, so it must stay far below the heap. */
  private static final int LARGEST_FIELD = 1 << 20;

  private CsvCompiler() {}

  static CsvOptions compile(MappingDefinition.@Nullable Csv written) {
    MappingDefinition.Csv given = Defaults.or(written, NOTHING);
    String delimiter = Defaults.or(given.delimiter(), ",");
    String quote = Defaults.or(given.quote(), "\"");
    if (delimiter.length() != 1 || delimiter.charAt(0) == '\n' || delimiter.charAt(0) == '\r') {
      throw new MappingException("csv.delimiter", "must be one character, \"\\t\" for a tab");
    }
    if (quote.length() > 1 || quote.equals(delimiter)) {
      throw new MappingException(
          "csv.quote", "must be one character other than the delimiter, or \"\" for none");
    }
    List<String> columns = Defaults.list(given.columns());
    if (new HashSet<>(columns).size() < columns.size()) {
      throw new MappingException("csv.columns", "names a column twice");
    }
    int skipLines = Defaults.or(given.skipLines(), 0);
    if (skipLines < 0) {
      throw new MappingException("csv.skipLines", "must not be negative");
    }
    int maxField =
        Defaults.positive(
            "csv.maxFieldChars", given.maxFieldChars(), CsvOptions.DEFAULT_MAX_FIELD_CHARS);
    if (maxField > LARGEST_FIELD) {
      throw new MappingException("csv.maxFieldChars", "must be at most " + LARGEST_FIELD);
    }
    return new CsvOptions(
        delimiter.charAt(0),
        quote.isEmpty() ? null : quote.charAt(0),
        charset(Defaults.or(given.charset(), "UTF-8")),
        Defaults.or(given.header(), true),
        columns,
        skipLines,
        maxField);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new MappingException(
          "csv.charset",
          "'%s' is not a known charset; write UTF-8, GB18030 or ISO-8859-1".formatted(name));
    }
  }
}
