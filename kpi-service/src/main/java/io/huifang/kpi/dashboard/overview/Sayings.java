package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.dashboard.figure.OverTexts;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.value.Value;
import java.util.List;
import java.util.Objects;

/** Parts of sentences about figures. */
final class Sayings {
  private Sayings() {}

  static String names(List<Figure> figures, Words words) {
    OverTexts texts = words.language().texts(OverTexts.class);
    return figures.stream().map(figure -> figure.name(words)).reduce(texts::list).orElse("");
  }

  static String of(BadPiece bad, Words words) {
    Figure figure = bad.figure();
    return words
        .language()
        .texts(OverTexts.class)
        .badPiece(
            piece(figure, bad.piece(), words),
            figure.name(words),
            words.value(figure.metric(), bad.piece().value()),
            goal(figure, words));
  }

  static String goal(Figure figure, Words words) {
    return words.goal(figure.metric(), Objects.requireNonNull(figure.goal()));
  }

  static String piece(Figure figure, Value piece, Words words) {
    return figure.question().interval() == Interval.HOUR
        ? words.clock(piece.start())
        : words.weekday(piece.start());
  }
}
