package io.huifang.survey.results;

import io.huifang.platform.statistics.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one touchpoint, channel or team.
 *
 * @param key null for answers that name none
 * @param satisfied how many scored 4 or 5
 * @param low lower end of the 95 % interval of the share
 */
public record ResultRow(
    @Nullable String key,
    long n,
    double mean,
    long satisfied,
    double satisfiedShare,
    double low,
    double high) {

  static ResultRow of(@Nullable String key, long n, double mean, long satisfied) {
    ConfidenceInterval interval = ConfidenceInterval.wilson(satisfied, n);
    return new ResultRow(
        key, n, mean, satisfied, (double) satisfied / n, interval.low(), interval.high());
  }
}
