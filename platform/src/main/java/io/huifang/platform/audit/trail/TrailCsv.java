package io.huifang.platform.audit.trail;

import io.huifang.platform.csv.SpreadsheetCell;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trail as a file (RFC 4180), slice by slice; no cell is a formula to a spreadsheet. */
record TrailCsv(Trail trail, TrailFilter filter) implements StreamingOutput {
  private static final int SLICE = 1000;

  @Override
  public void write(OutputStream out) throws IOException {
    try (Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      line(
          file,
          Stream.of(
              "position",
              "at",
              "subject",
              "client",
              "roles",
              "address",
              "cause",
              "action",
              "kind",
              "entity",
              "changes",
              "personal",
              "sum"));
      long position = Long.MAX_VALUE;
      List<TrailEntry> slice;
      do {
        slice = trail.before(position, filter, SLICE);
        for (TrailEntry entry : slice) {
          line(file, cells(entry));
          position = entry.position();
        }
      } while (slice.size() == SLICE);
    }
  }

  private static Stream<@Nullable Object> cells(TrailEntry e) {
    return Stream.of(
        e.position(),
        e.at(),
        e.subject(),
        e.client(),
        e.roles(),
        e.address(),
        e.cause(),
        e.action(),
        e.kind(),
        e.entity(),
        e.changes(),
        e.personal(),
        e.sum());
  }

  private static void line(Writer file, Stream<? extends @Nullable Object> cells)
      throws IOException {
    file.write(cells.map(TrailCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable Object value) {
    return SpreadsheetCell.quoted(value == null ? null : value.toString());
  }
}
