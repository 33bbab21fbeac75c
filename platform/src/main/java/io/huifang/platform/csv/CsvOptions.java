package io.huifang.platform.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a file become cells.
 *
 * @param delimiter between cells
 * @param quote around cells that hold delimiters or line ends; null if quotes have no meaning
 * @param charset of the bytes; a byte order mark at the start is skipped
 * @param header whether the first row names the columns
 * @param columns names that replace the header, in file order; empty to take them from the file
 * @param skipLines lines before the header that are no data, such as a title
 * @param maxFieldChars longest cell in characters; a longer one makes its row a bad row
 */
public record CsvOptions(
    char delimiter,
    @Nullable Character quote,
    Charset charset,
    boolean header,
    List<String> columns,
    int skipLines,
    int maxFieldChars) {
  public static final int DEFAULT_MAX_FIELD_CHARS = 1 << 16;

  public CsvOptions {
    columns = List.copyOf(columns);
  }
}
