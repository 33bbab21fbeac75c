package io.huifang.platform.list.page;

import io.huifang.platform.csv.SpreadsheetCell;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.web.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file (RFC 4180) for a spreadsheet: the rows, the order and the columns that the page
 * shows. It is written slice by slice, each read in a transaction of its own; who is slow to take
 * it holds no connection.
 */
@ApplicationScoped
public class ListCsv {
  public static final String TYPE = "text/csv;charset=UTF-8";

  /** What a spreadsheet is still opened for; a longer list is a question for the figures. */
  static final int MOST = 10_000;

  /** By which spreadsheets know that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  @Inject Visitor visitor;

  /** Rows that are read in one transaction. */
  @ConfigProperty(name = "huifang.lists.file-slice")
  int slice;

  /**
   * @param rows up to so many rows from a place on
   * @param cell what stands in a column of a row
   */
  public <T> Response file(
      ListAddress address,
      ListWords words,
      BiFunction<Place, Integer, Slice<T>> rows,
      BiFunction<T, String, @Nullable String> cell) {
    Function<Place, Slice<T>> read =
        place -> QuarkusTransaction.requiringNew().call(() -> rows.apply(place, slice));
    Slice<T> first = read.apply(Place.START); // what is wrong with it is still a problem document
    String end = visitor.language().texts(ListTexts.class).fileEnds(MOST);
    StreamingOutput file = out -> write(out, address, words, first, read, cell, end);
    return Response.ok(file, TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + address.shape().fileName() + "\"")
        .build();
  }

  static <T> void write(
      OutputStream out,
      ListAddress address,
      ListWords words,
      Slice<T> first,
      Function<Place, Slice<T>> read,
      BiFunction<T, String, @Nullable String> cell,
      String end)
      throws IOException {
    // closed on the way out only: a file that breaks off must not arrive as a complete one
    Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    file.write(MARK + line(address.columns().stream().map(words::column)));
    Slice<T> slice = first;
    for (int written = slice.items().size(); ; written += slice.items().size()) {
      for (T row : slice.items()) {
        file.write(line(address.columns().stream().map(key -> cell.apply(row, key))));
      }
      if (slice.next() == null) {
        break;
      }
      if (written >= MOST) {
        file.write(line(Stream.of(end)));
        break;
      }
      slice = read.apply(new Place(slice.next(), false));
    }
    file.close();
  }

  private static String line(Stream<@Nullable String> cells) {
    return cells.map(SpreadsheetCell::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }
}
