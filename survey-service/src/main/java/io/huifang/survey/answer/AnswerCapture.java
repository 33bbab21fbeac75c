package io.huifang.survey.answer;

import io.huifang.platform.language.Language;
import io.huifang.survey.questionnaire.Questionnaire;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was given.
 *
 * @param enteredBy the agent who typed it in, null if the customer did
 */
public record AnswerCapture(
    Instant at, Language language, Questionnaire questionnaire, @Nullable String enteredBy) {}
