package io.huifang.survey.text.taught;

import io.huifang.survey.text.learn.LinearModel;
import io.huifang.survey.text.learn.Quality;
import java.time.Instant;
import java.util.List;

/**
 * A model that was taken.
 *
 * @param classes their codes, by number
 * @param labels how many comments of each class it was made from, those held out included
 */
public record Model(
    ModelKind kind,
    int version,
    Instant trainedAt,
    List<String> classes,
    List<Integer> labels,
    Quality quality,
    LinearModel weights) {}
