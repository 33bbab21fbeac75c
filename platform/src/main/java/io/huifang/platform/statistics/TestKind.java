package io.huifang.platform.statistics;

/** Which test has compared two groups, so that whoever reads the result can look it up. */
public enum TestKind {
  /** Two shares, with the variance of both together (z). */
  TWO_PROPORTION_Z,
  /** Two shares of few: the exact chance of what was counted (Fisher 1922). */
  FISHER_EXACT,
  /** Two means of unequal spread (Welch 1947, t). */
  WELCH_T,
  /** Two net promoter scores, each with the variance of its own answers (z). */
  NPS_VARIANCE_Z,
  /** How often each of several answers was given (Pearson, chi-square). */
  CHI_SQUARE
}
