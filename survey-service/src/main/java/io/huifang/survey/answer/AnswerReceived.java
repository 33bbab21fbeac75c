package io.huifang.survey.answer;

import java.time.Instant;

/** Fired inside the transaction that stores an answer. */
public record AnswerReceived(Answer answer, Instant at) {}
