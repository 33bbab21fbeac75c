package io.huifang.escalation.board;

import io.huifang.escalation.words.Words;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cells of the board in a file, in the words and the zone of the page. */
@RequestScoped
class BoardCells {
  @Inject BoardWords words;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @Nullable String cell(BoardRow row, String column) {
    Language language = visitor.language();
    return switch (BoardColumn.named(column)) {
      case DUE -> at(row.dueAt());
      case NUMBER -> row.number();
      case CUSTOMER -> row.customer();
      case PHONE -> row.phone();
      case ABOUT -> {
        String reason = Words.in(row.reason(), language);
        yield row.subject() == null ? reason : row.subject() + ": " + reason;
      }
      case CAUSE -> Words.in(row.cause(), language);
      case TICKET -> row.ticket();
      case SEVERITY -> Words.in(row.severity(), language);
      case STATE -> Words.in(row.state(), language);
      case CALLS -> String.valueOf(row.calls());
      case LATEST ->
          row.lastOutcome() == null
              ? null
              : Words.in(row.lastOutcome(), language) + " " + at(row.lastAt());
      case OWNER -> row.ownerName() == null ? row.owner() : row.ownerName();
      case OPENED -> at(row.openedAt());
      case TEAM -> row.team() == null ? null : words.team(row.team());
      case WAITS -> waits(row.turn(), language.texts(BoardTexts.class));
    };
  }

  private @Nullable String waits(BoardRow.Turn turn, BoardTexts texts) {
    if (turn.heldUntil() != null) {
      return texts.held(String.valueOf(turn.heldFor()), time.show(turn.heldUntil()));
    }
    if (!turn.asks()) {
      return null;
    }
    return turn.askedUntil() == null
        ? texts.askedInVain(turn.asked())
        : texts.asked(turn.asked(), time.show(turn.askedUntil()));
  }

  private @Nullable String at(@Nullable Instant at) {
    return at == null ? null : time.show(at);
  }
}
