package io.huifang.survey.answer;

import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A score of one touchpoint, from 1 to the scale; scales are never mixed. */
@Embeddable
public record Score(@Enumerated(EnumType.STRING) Touchpoint touchpoint, int scale, int value) {}
