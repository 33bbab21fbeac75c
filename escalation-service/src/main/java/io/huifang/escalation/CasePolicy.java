package io.huifang.escalation;

import java.util.List;

/**
 * What was stamped on a case when it began; a new matrix does not touch it.
 *
 * @param matrixVersion the version it was taken from
 * @param calendar the business calendar in which its times run
 */
public record CasePolicy(int matrixVersion, String rule, String calendar, List<CaseLevel> levels) {}
