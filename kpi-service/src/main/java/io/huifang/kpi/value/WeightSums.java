package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What rows add up to that count as much as their weight. The sums are exact, so that a figure does
 * not depend on the order in which its rows lie, and equal weights give the figure without weights.
 *
 * @param weight of the counted rows
 * @param squares of these weights
 * @param hits weight times hit, which is -1 for a detractor
 * @param sides weight times the square of hit: of all who took a side
 * @param amounts weight times amount, null where nothing has one
 * @param amountSquares weight times the square of amount
 * @param weightWithProvisional also of the rows whose window has not passed yet
 * @param hitsWithProvisional likewise
 */
record WeightSums(
    BigDecimal weight,
    BigDecimal squares,
    BigDecimal hits,
    BigDecimal sides,
    @Nullable BigDecimal amounts,
    @Nullable BigDecimal amountSquares,
    BigDecimal weightWithProvisional,
    BigDecimal hitsWithProvisional) {
  /** Further columns of the select in {@link ValueReader}; w is the weight of a row. */
  static final String COLUMNS =
      """
      , sum(w) filter (where status = 'counted'),
      sum(w * w) filter (where status = 'counted'),
      sum(w * hit) filter (where status = 'counted'),
      sum(w * hit * hit) filter (where status = 'counted'),
      sum(w * amount::numeric) filter (where status = 'counted'),
      sum(w * amount::numeric * amount::numeric) filter (where status = 'counted'),
      sum(w) filter (where status <> 'excluded'),
      sum(w * hit) filter (where status <> 'excluded')
      """;

  static final WeightSums NONE =
      new WeightSums(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          null,
          BigDecimal.ZERO,
          BigDecimal.ZERO);
  private static final MathContext EXACT = MathContext.DECIMAL128;

  static WeightSums read(ResultSet row, int first) throws SQLException {
    return new WeightSums(
        sum(row, first),
        sum(row, first + 1),
        sum(row, first + 2),
        sum(row, first + 3),
        row.getBigDecimal(first + 4),
        row.getBigDecimal(first + 5),
        sum(row, first + 6),
        sum(row, first + 7));
  }

  private static BigDecimal sum(ResultSet row, int column) throws SQLException {
    BigDecimal sum = row.getBigDecimal(column);
    return sum == null ? BigDecimal.ZERO : sum;
  }

  /**
   * How many rows of equal weight would be as certain, after Kish; at most as many as there are.
   */
  double effectiveN() {
    return squares.signum() == 0 ? 0 : quotient(weight.multiply(weight), squares);
  }

  /** Hits of all by weight; null where nothing counts. */
  @Nullable Double share(boolean withProvisional) {
    BigDecimal all = withProvisional ? weightWithProvisional : weight;
    BigDecimal part = withProvisional ? hitsWithProvisional : hits;
    return all.signum() == 0 ? null : quotient(part, all);
  }

  @Nullable Double mean() {
    return amounts == null || weight.signum() == 0 ? null : quotient(amounts, weight);
  }

  /** The interval of the headline, for as many rows as {@link #effectiveN()}. */
  @Nullable Confidence confidence(Metric metric, Metric.@Nullable Bounds bounds) {
    double n = effectiveN();
    Double share = share(false);
    if (share == null) {
      return null;
    }
    return switch (metric.shape()) {
      case SHARE -> Confidence.share(share * n, n);
      case NPS -> {
        double sided = quotient(sides, weight);
        yield Confidence.nps((sided + share) / 2 * n, (sided - share) / 2 * n, n);
      }
      case MEAN -> {
        Confidence sure = Confidence.mean("value", mean(), deviation(), n);
        yield sure == null || bounds == null ? sure : sure.within(bounds.least(), bounds.most());
      }
      case DURATION, COUNT -> null;
    };
  }

  /** That of a sample as large as {@link #effectiveN()}; null where there are not two to differ. */
  private @Nullable Double deviation() {
    double n = effectiveN();
    if (amounts == null || amountSquares == null || n < 2) {
      return null;
    }
    BigDecimal spread = amountSquares.multiply(weight).subtract(amounts.multiply(amounts));
    return Math.sqrt(quotient(spread, weight.multiply(weight)) * n / (n - 1));
  }

  private static double quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, EXACT).doubleValue();
  }
}
