package io.huifang.survey.text.terms;

import io.huifang.survey.text.taught.Sentiment;
import io.huifang.survey.text.taught.TextSeverity;
import io.huifang.survey.text.words.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we make of the comment of an answer.
 *
 * @param terms worth counting, each once
 * @param sentiment suggested; null while no model is good enough
 * @param sentimentConfidence from 0 to 1; below 0.8 whoever shows it has to say that it is unsure
 * @param category suggested code; null while no model is good enough
 * @param categoryConfidence from 0 to 1, to be shown as that of the sentiment
 * @param severity suggested by rule; null if nothing speaks for any
 * @param sentimentModel version of the model, 0 for none
 * @param categoryModel version of the model, 0 for none
 */
public record AnalysisView(
    UUID answer,
    Instant analysedAt,
    Spoken writtenIn,
    List<String> terms,
    @Nullable Sentiment sentiment,
    @Nullable Double sentimentConfidence,
    @Nullable String category,
    @Nullable Double categoryConfidence,
    @Nullable TextSeverity severity,
    int sentimentModel,
    int categoryModel) {}
