package io.huifang.survey.text.terms;

/**
 * A term in the comments of a period; each comment counts once.
 *
 * @param n how many comments have it
 * @param before how many of the period before had it
 * @param bad how many of those that have it came with a low score
 * @param good how many of those that have it came with a high score
 */
public record TermCount(String term, long n, long before, long bad, long good) {}
