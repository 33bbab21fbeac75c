package io.huifang.survey.text.terms;

/**
 * How many comments there are.
 *
 * @param n of the period
 * @param before of the period before, 0 if there is none
 * @param bad of the period, with an overall score of 1 or 2 of 5, or what comes to the same
 * @param good of the period, with 4 or 5 of 5, or what comes to the same
 */
public record TermTotals(long n, long before, long bad, long good) {}
