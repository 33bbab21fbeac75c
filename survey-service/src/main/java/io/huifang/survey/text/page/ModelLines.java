package io.huifang.survey.text.page;

import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.text.learn.Quality;
import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.training.Attempt;
import io.huifang.survey.text.training.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how good models are, what is wanting, and whether an older one stays. */
@ApplicationScoped
class ModelLines {
  @Inject ModelNotes notes;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject WordsFigures figures;

  /** In the transaction of the caller. */
  List<Lines> all() {
    WordsTexts texts = visitor.language().texts(WordsTexts.class);
    return notes.all().stream().map(note -> lines(note, texts)).toList();
  }

  private Lines lines(ModelNotes.Note note, WordsTexts texts) {
    List<String> lines = new ArrayList<>();
    ModelNotes.InForce model = note.inForce();
    if (model == null) {
      lines.add(texts.noModel());
    } else {
      Quality quality = model.quality();
      lines.add(texts.inForce(model.version(), time.show(model.trainedAt()), model.all()));
      lines.add(
          texts.heldOut(
              quality.heldOut(),
              figures.measure(quality.macroF1()),
              figures.measure(quality.interval().low()),
              figures.measure(quality.interval().high())));
      lines.add(
          texts.confident(
              figures.percent(quality.confident()), figures.percent(quality.confidentRight())));
    }
    Attempt last = note.lastAttempt();
    lines.addAll(last == null ? List.of(texts.notYet()) : attempt(note.kind(), last, texts));
    return new Lines(texts.kind(note.kind()), model != null, lines);
  }

  private List<String> attempt(ModelKind kind, Attempt last, WordsTexts texts) {
    String at = time.show(last.at());
    return switch (last.outcome()) {
      case TAKEN -> List.of();
      case TOO_FEW -> List.of(tooFew(kind, last, texts));
      case TOO_WEAK -> List.of(texts.tooWeak(at, measure(last.macroF1())));
      case WORSE -> List.of(texts.worse(at, measure(last.macroF1()), measure(last.before())));
    };
  }

  private static String tooFew(ModelKind kind, Attempt last, WordsTexts texts) {
    return kind == ModelKind.SENTIMENT
        ? texts.tooFewScores(Attempts.LEAST, last.labels().get(0), last.labels().get(1))
        : texts.tooFewCategories(Attempts.LEAST, last.all());
  }

  private String measure(@Nullable Double value) {
    return value == null ? "–" : figures.measure(value);
  }

  /**
   * About one kind of suggestion.
   *
   * @param suggests whether there is a model
   */
  public record Lines(String kind, boolean suggests, List<String> lines) {}
}
