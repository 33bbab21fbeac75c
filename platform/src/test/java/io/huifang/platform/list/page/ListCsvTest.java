package io.huifang.platform.list.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListCsvTest {
  private static final int SLICE = 400;
  private static final ListAddress ALL =
      ListAddress.of(
          new ListShape(
              "numbers",
              "/n",
              "/n.csv",
              List.of("all"),
              "all",
              List.of(ListColumn.always("number", ""), ListColumn.usual("text", "")),
              List.of(),
              List.of()),
          "all");

  /** Numbers from one on. */
  private static Slice<Integer> slice(Place place, int all) {
    int from = place.key() == null ? 1 : Integer.parseInt(place.key()) + 1;
    return Slice.read(
        place,
        SLICE,
        at -> IntStream.rangeClosed(from, Math.min(all, from + SLICE)).boxed().toList(),
        String::valueOf);
  }

  private static List<String> file(int all) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ListCsv.write(
        out,
        ALL,
        new Keys(),
        slice(Place.START, all),
        place -> slice(place, all),
        (n, column) -> column.equals("number") ? String.valueOf(n) : "=" + n + "\"",
        "not all");
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void hasEveryRowOnceAndRunsNothing() throws IOException {
    List<String> lines = file(1001);
    assertThat(lines).hasSize(1002).doesNotHaveDuplicates();
    assertThat(lines.get(0)).isEqualTo("\uFEFF\"NUMBER\",\"TEXT\"");
    assertThat(lines.get(1001)).isEqualTo("\"1001\",\"'=1001\"\"\"");
    assertThat(file(0)).hasSize(1);
  }

  @Test
  void endsSomewhereAndSaysSo() throws IOException {
    assertThat(file(ListCsv.MOST)).hasSize(ListCsv.MOST + 1).doesNotContain("\"not all\"");
    List<String> lines = file(ListCsv.MOST + 1);
    assertThat(lines).hasSize(ListCsv.MOST + 2);
    assertThat(lines.get(ListCsv.MOST + 1)).isEqualTo("\"not all\"");
  }

  /** Closing it would end the answer in good order, and nobody would see that rows are missing. */
  @Test
  void whatBreaksOffIsNotClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThatThrownBy(
            () ->
                ListCsv.write(
                    out,
                    ALL,
                    new Keys(),
                    slice(Place.START, 1001),
                    place -> {
                      throw new IllegalStateException("the database went away");
                    },
                    (n, column) -> String.valueOf(n),
                    "not all"))
        .hasMessageContaining("went away");
    assertThat(closed).isFalse();
  }

  /** A list without any choice. */
  private static final class Keys implements ListWords {
    @Override
    public String view(String key) {
      return key;
    }

    @Override
    public String column(String key) {
      return key.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String sort(String key) {
      return key;
    }

    @Override
    public String filter(String key) {
      return key;
    }

    @Override
    public String value(String filter, String value) {
      return value;
    }

    @Override
    public List<Choice> choices(String filter) {
      return List.of();
    }

    @Override
    public String search() {
      return "";
    }
  }
}
