package io.huifang.survey.text.terms;

import org.jspecify.annotations.Nullable;

/**
 * A term with what is said of it.
 *
 * @param count in how many comments
 * @param share of the comments of the period that have it
 * @param ratio the log-likelihood ratio; null where nothing is compared
 * @param rate at which rate of false discoveries it is one; null where nothing is compared
 */
public record Term(TermCount count, double share, @Nullable Double ratio, @Nullable Double rate) {}
