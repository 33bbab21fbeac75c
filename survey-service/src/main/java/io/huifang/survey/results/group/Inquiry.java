package io.huifang.survey.results.group;

import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Subject;

/**
 * What somebody wants to know.
 *
 * @param weighted whether imported answers count as much as their weight
 */
public record Inquiry(Subject subject, Cut cut, Measure measure, boolean weighted) {}
