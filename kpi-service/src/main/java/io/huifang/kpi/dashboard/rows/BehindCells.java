package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.row.FactRow;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of a file with the rows behind a number: names for people, numbers for formulas. */
record BehindCells(Metric metric, Names.Known names) {

  @Nullable String cell(FactRow row, String column) {
    Words words = names.words();
    BehindTexts texts = words.language().texts(BehindTexts.class);
    return switch (BehindColumn.named(column)) {
      case TIME -> words.time(row.at());
      case TICKET -> row.ticketNumber() == null ? text(row.ticketId()) : row.ticketNumber();
      case CASE -> row.caseNumber() == null ? text(row.caseId()) : row.caseNumber();
      case VALUE -> value(row);
      case OUTCOME -> (words.word(row.outcome()) + " " + words.word(row.qualifier())).strip();
      case COUNTS ->
          switch (row.status()) {
            case "counted" -> words.texts().yes();
            case "provisional" -> texts.provisional();
            default -> texts.left(words.reason(metric, row.reason()));
          };
      case CHANNEL -> words.word(row.channel());
      case CATEGORY -> row.category();
      case TIER -> words.word(row.tier());
      case TEAM -> row.team() == null ? null : names.team(row.team());
      case AGENT -> row.agent() == null ? null : names.agent(row.agent());
    };
  }

  /** Of durations the seconds, of yes and no the word. */
  private @Nullable String value(FactRow row) {
    if (metric.shape() == Metric.Shape.SHARE || row.value() == null) {
      return row.hit() == null ? null : names.words().measure(metric, row.value(), row.hit());
    }
    return BigDecimal.valueOf(row.value()).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : Objects.toString(id);
  }
}
