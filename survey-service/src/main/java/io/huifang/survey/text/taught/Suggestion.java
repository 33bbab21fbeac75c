package io.huifang.survey.text.taught;

import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Spoken;
import io.huifang.survey.text.words.Terms;
import io.huifang.survey.text.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we make of a comment; a person decides.
 *
 * @param terms each once, in the order in which they occur
 * @param sentiment null while there is no model that is good enough
 * @param category code; null while there is no model that is good enough
 * @param severity null if nothing speaks for any
 * @param sentimentModel its version, 0 for none
 * @param categoryModel its version, 0 for none
 */
public record Suggestion(
    Spoken writtenIn,
    List<String> terms,
    @Nullable Guessed<Sentiment> sentiment,
    @Nullable Guessed<String> category,
    @Nullable TextSeverity severity,
    int sentimentModel,
    int categoryModel) {

  static List<String> terms(Reading reading) {
    return Terms.of(reading).stream().map(Word::text).distinct().toList();
  }
}
