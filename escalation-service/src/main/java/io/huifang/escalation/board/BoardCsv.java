package io.huifang.escalation.board;

import io.huifang.escalation.words.Words;
import io.huifang.platform.csv.SpreadsheetCell;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of the board as a file, in the words and the zone of the page. */
@ApplicationScoped
class BoardCsv {
  /** By which spreadsheets know that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  @Inject PageTime time;

  String of(List<BoardRow> rows, Language language) {
    BoardTexts texts = language.texts(BoardTexts.class);
    String head =
        line(
            texts.due(),
            texts.number(),
            texts.ticket(),
            texts.customer(),
            texts.phone(),
            texts.cause(),
            texts.words(),
            texts.severity(),
            texts.state(),
            texts.calls(),
            texts.latest(),
            texts.owner());
    return MARK
        + head
        + rows.stream().map(row -> cells(row, language)).collect(Collectors.joining());
  }

  private String cells(BoardRow row, Language language) {
    String about = row.subject() == null ? row.reason() : row.subject() + ": " + row.reason();
    return line(
        at(row.dueAt()),
        row.number(),
        row.ticket(),
        row.customer(),
        row.phone(),
        Words.in(row.cause(), language),
        about,
        Words.in(row.severity(), language),
        Words.in(row.state(), language),
        String.valueOf(row.calls()),
        row.lastOutcome() == null
            ? null
            : Words.in(row.lastOutcome(), language) + " " + at(row.lastAt()),
        row.ownerName() == null ? row.owner() : row.ownerName());
  }

  private @Nullable String at(@Nullable Instant at) {
    return at == null ? null : time.show(at);
  }

  private static String line(@Nullable String... cells) {
    return Stream.of(cells)
        .map(SpreadsheetCell::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
