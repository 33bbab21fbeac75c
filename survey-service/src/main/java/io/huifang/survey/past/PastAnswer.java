package io.huifang.survey.past;

import io.huifang.survey.answer.AnswerCapture;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.AnswerSubject;

/** An answer that another system has taken. */
public record PastAnswer(AnswerSubject about, AnswerCapture given, AnswerInput input) {}
