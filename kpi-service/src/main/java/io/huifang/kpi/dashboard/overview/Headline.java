package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, in words; the worst of it first.
 *
 * @param more what else there is to say, empty for nothing
 * @param link to the rows that it is about, null for none
 */
public record Headline(String tone, String icon, String text, String more, @Nullable String link) {
  /** So many pieces in a row are no accident. */
  private static final int RUN = 3;

  private static final long ENOUGH = 30;

  static Headline of(List<Figure> figures, List<Causes.Cause> causes, View view, Words words) {
    OverTexts texts = words.language().texts(OverTexts.class);
    List<Figure> missed =
        figures.stream()
            .filter(figure -> figure.verdict() == Verdict.MISSED)
            .sorted(Comparator.comparing(Figure::gap).reversed())
            .toList();
    if (!missed.isEmpty()) {
      return missed(missed, causes, view, words, texts);
    }
    Optional<Headline> bad = badPiece(figures, view, words, texts);
    if (bad.isPresent()) {
      return bad.get();
    }
    Optional<Figure> worse =
        figures.stream().filter(f -> f.surelyChanged() && f.gotWorse()).findFirst();
    if (worse.isPresent()) {
      return worse(worse.get(), view, words, texts);
    }
    return calm(figures, words, texts);
  }

  private static Headline missed(
      List<Figure> missed, List<Causes.Cause> causes, View view, Words words, OverTexts texts) {
    Figure worst = missed.get(0);
    String name = words.name(worst.metric());
    String value = words.value(worst.metric(), worst.total().value());
    String goal = goal(worst, words);
    Value since = since(worst);
    String text =
        since == null
            ? texts.missed(name, value, goal)
            : texts.missedSince(name, value, goal, piece(worst, since, words));
    String more =
        missed.size() > 1 ? texts.alsoMissed(names(missed.subList(1, missed.size()), words)) : "";
    if (worst.metric().id().equals(Figures.SATISFIED) && !causes.isEmpty()) {
      Causes.Cause cause = causes.get(0);
      more =
          texts.cause(words.count(cause.count()), words.count(cause.all()), cause.name())
              + " "
              + more;
    }
    return new Headline(
        "warn", "alert-triangle", text, more.strip(), rows(worst, worst.total(), view));
  }

  /** The piece with which a run of misses begins that lasts until now; null for none. */
  private static @Nullable Value since(Figure figure) {
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

  /**
   * The worst piece that is so far off that chance does not explain it: there are many pieces, so
   * twice the interval is asked for.
   */
  private static Optional<Headline> badPiece(
      List<Figure> figures, View view, Words words, OverTexts texts) {
    Figure found = null;
    Value worst = null;
    double most = 0;
    for (Figure figure : figures) {
      for (Value piece : figure.course().pieces()) {
        double off = off(figure, piece);
        if (off > most) {
          most = off;
          found = figure;
          worst = piece;
        }
      }
    }
    if (found == null || worst == null) {
      return Optional.empty();
    }
    String text =
        texts.badPiece(
            piece(found, worst, words),
            words.name(found.metric()),
            words.value(found.metric(), worst.value()),
            goal(found, words));
    return Optional.of(
        new Headline("warn", "alert-triangle", text, texts.asAWhole(), rows(found, worst, view)));
  }

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

  private static Headline worse(Figure figure, View view, Words words, OverTexts texts) {
    Value before = Objects.requireNonNull(figure.course().before());
    String text =
        texts.worse(
            words.name(figure.metric()),
            words.value(figure.metric(), figure.total().value()),
            words.value(figure.metric(), before.value()));
    return new Headline("warn", "trending-down", text, "", rows(figure, figure.total(), view));
  }

  private static Headline calm(List<Figure> figures, Words words, OverTexts texts) {
    List<Figure> open =
        figures.stream().filter(figure -> figure.verdict() == Verdict.UNCERTAIN).toList();
    if (!open.isEmpty()) {
      return new Headline("info", "circle-half-2", texts.notCertain(names(open, words)), "", null);
    }
    return figures.stream().anyMatch(figure -> figure.verdict() == Verdict.MET)
        ? new Headline("fine", "circle-check", texts.fine(), "", null)
        : new Headline("info", "target", texts.noTargets(), "", null);
  }

  private static String names(List<Figure> figures, Words words) {
    return figures.stream()
        .map(figure -> words.name(figure.metric()))
        .collect(Collectors.joining(words.language().texts(OverTexts.class).comma()));
  }

  private static String goal(Figure figure, Words words) {
    return words.goal(figure.metric(), Objects.requireNonNull(figure.goal()));
  }

  private static String piece(Figure figure, Value piece, Words words) {
    return figure.question().interval() == Interval.HOUR
        ? words.clock(piece.start())
        : words.weekday(piece.start());
  }

  private static String rows(Figure figure, Value value, View view) {
    return Links.rows(figure.metric().id(), value.start(), value.end(), view, Map.of());
  }
}
