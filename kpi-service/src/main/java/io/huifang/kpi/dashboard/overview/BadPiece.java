package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day, or whatever a figure is cut into, that stands out. */
record BadPiece(Figure figure, Value piece) {
  /** So many pieces in a row are no accident. */
  private static final int RUN = 3;

  private static final long ENOUGH = 30;

  /**
   * The worst piece that is so far off that chance does not explain it; null for none. There are
   * many pieces, of which some are off by chance, so twice the margin is asked for.
   */
  static @Nullable BadPiece worst(List<Figure> figures) {
    BadPiece worst = null;
    double most = 0;
    for (Figure figure : figures) {
      for (Value piece : figure.course().pieces()) {
        double off = off(figure, piece);
        if (off > most) {
          most = off;
          worst = new BadPiece(figure, piece);
        }
      }
    }
    return worst;
  }

  /** How many margins it is off target, 0 if that is not enough. */
  private static double off(Figure figure, Value piece) {
    KpiTarget goal = figure.goal();
    Confidence sure = piece.certainty();
    Double value = piece.value();
    if (goal == null || sure == null || value == null || piece.n() < ENOUGH) {
      return 0;
    }
    boolean missed = Boolean.FALSE.equals(goal.reachedBy(value));
    double margin = figure.higherIsBetter() ? sure.high() - value : value - sure.low();
    double off = Math.abs(goal.value() - value);
    return missed && margin > 0 && off > 2 * margin ? off / margin : 0;
  }

  /** The piece with which a run of misses begins that lasts until now; null for none. */
  static @Nullable Value since(Figure figure) {
    KpiTarget goal = Objects.requireNonNull(figure.goal());
    List<Value> known =
        figure.course().pieces().stream().filter(piece -> piece.value() != null).toList();
    int first = known.size();
    while (first > 0 && Boolean.FALSE.equals(goal.reachedBy(known.get(first - 1).value()))) {
      first--;
    }
    boolean run = known.size() - first >= RUN && first > 0;
    return run ? known.get(first) : null;
  }
}
