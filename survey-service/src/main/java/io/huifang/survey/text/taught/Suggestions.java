package io.huifang.survey.text.taught;

import io.huifang.survey.text.learn.Features;
import io.huifang.survey.text.learn.Guess;
import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Segmenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a comment, of an answer or of anything else that somebody has written to us. */
@ApplicationScoped
public class Suggestions {
  private final Segmenter segmenter = new Segmenter();
  @Inject Models models;

  /** The words of a comment, without an opinion. */
  public Reading read(String comment) {
    return segmenter.read(comment);
  }

  /**
   * @param severeWord whether one of the severe words is in it
   */
  public Suggestion of(String comment, boolean severeWord) {
    Reading reading = segmenter.read(comment);
    int[] features = Features.of(reading);
    Optional<Model> sentiment = models.current(ModelKind.SENTIMENT);
    Optional<Model> category = models.current(ModelKind.CATEGORY);
    Guessed<String> mood = guess(sentiment, features);
    Guessed<Sentiment> felt =
        mood == null ? null : new Guessed<>(Sentiment.valueOf(mood.value()), mood.confidence());
    return new Suggestion(
        reading.spoken(),
        Suggestion.terms(reading),
        felt,
        guess(category, features),
        TextSeverity.of(severeWord, felt),
        sentiment.map(Model::version).orElse(0),
        category.map(Model::version).orElse(0));
  }

  /**
   * Nothing is guessed of what has no words, and nothing suggested where none of the classes fits.
   */
  private static @Nullable Guessed<String> guess(Optional<Model> model, int[] features) {
    if (model.isEmpty() || features.length == 0) {
      return null;
    }
    Guess guess = model.get().weights().guess(features);
    String value = model.get().classes().get(guess.label());
    return value.isEmpty() ? null : new Guessed<>(value, guess.confidence());
  }
}
