package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.dashboard.figure.OverTexts;
import io.huifang.kpi.dashboard.groups.Causes;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, in words; the worst of it first.
 *
 * @param more what else there is to say, empty for nothing
 * @param link to the rows that it is about, null for none
 */
public record Headline(String tone, String icon, String text, String more, @Nullable String link) {
  static Headline of(List<Figure> figures, List<Causes.Cause> causes, View view, Words words) {
    OverTexts texts = words.language().texts(OverTexts.class);
    List<Figure> missed =
        figures.stream()
            .filter(figure -> figure.verdict() == Verdict.MISSED)
            .sorted(Comparator.comparing(Figure::gap).reversed())
            .toList();
    if (!missed.isEmpty()) {
      List<Figure> others =
          figures.stream().filter(figure -> figure.verdict() != Verdict.MISSED).toList();
      return missed(missed, others, causes, view, words);
    }
    BadPiece bad = BadPiece.worst(figures);
    if (bad != null) {
      String link = rows(bad.figure(), bad.piece(), view);
      return new Headline("warn", "alert-triangle", Sayings.of(bad, words), texts.asAWhole(), link);
    }
    Optional<Figure> worse =
        figures.stream().filter(f -> f.surelyChanged() && f.gotWorse()).findFirst();
    if (worse.isPresent()) {
      return worse(worse.get(), view, words, texts);
    }
    return calm(figures, words, texts);
  }

  private static Headline missed(
      List<Figure> missed, List<Figure> others, List<Causes.Cause> causes, View view, Words words) {
    OverTexts texts = words.language().texts(OverTexts.class);
    Figure worst = missed.get(0);
    String name = worst.name(words);
    String value = words.value(worst.metric(), worst.total().value());
    String goal = Sayings.goal(worst, words);
    Value since = BadPiece.since(worst);
    String text =
        since == null
            ? texts.missed(name, value, goal)
            : texts.missedSince(name, value, goal, Sayings.piece(worst, since, words));
    List<String> more = new ArrayList<>();
    if (worst.kind() == Figure.Kind.SATISFIED && !causes.isEmpty()) {
      Causes.Cause cause = causes.get(0);
      more.add(texts.cause(words.count(cause.count()), words.count(cause.all()), cause.name()));
    }
    if (missed.size() > 1) {
      more.add(texts.alsoMissed(Sayings.names(missed.subList(1, missed.size()), words)));
    }
    BadPiece bad = BadPiece.worst(others);
    if (bad != null) {
      more.add(Sayings.of(bad, words));
    }
    return new Headline(
        "warn", "alert-triangle", text, String.join(" ", more), rows(worst, worst.total(), view));
  }

  private static Headline worse(Figure figure, View view, Words words, OverTexts texts) {
    Value before = Objects.requireNonNull(figure.course().before());
    String text =
        texts.worse(
            figure.name(words),
            words.value(figure.metric(), figure.total().value()),
            words.value(figure.metric(), before.value()));
    return new Headline("warn", "trending-down", text, "", rows(figure, figure.total(), view));
  }

  private static Headline calm(List<Figure> figures, Words words, OverTexts texts) {
    List<Figure> open =
        figures.stream().filter(figure -> figure.verdict() == Verdict.UNCERTAIN).toList();
    if (!open.isEmpty()) {
      return new Headline(
          "info", "circle-half-2", texts.notCertain(Sayings.names(open, words)), "", null);
    }
    return figures.stream().anyMatch(figure -> figure.verdict() == Verdict.MET)
        ? new Headline("fine", "circle-check", texts.fine(), "", null)
        : new Headline("info", "target", texts.noTargets(), "", null);
  }

  private static String rows(Figure figure, Value value, View view) {
    return Links.rows(figure.metric().id(), value.start(), value.end(), view, Map.of());
  }
}
