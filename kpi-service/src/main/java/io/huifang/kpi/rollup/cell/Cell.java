package io.huifang.kpi.rollup.cell;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the facts of one period and group. Everything in it is whole numbers that add up,
 * so that cells of smaller periods make those of larger ones, and a recompute is equal to the last
 * digit.
 */
public final class Cell {
  private static final double UNIT = 1000;
  final Map<String, Long> words = new TreeMap<>();
  final Map<String, Long> reasons = new TreeMap<>();
  final LogClasses classes = new LogClasses();
  final Squares squares = new Squares();
  long n;
  long provisional;
  long hits;
  long hitsWithProvisional;
  long amounts;
  long sum;
  long min = Long.MAX_VALUE;
  long max = Long.MIN_VALUE;

  /** Counts one row in. */
  public void add(Row row) {
    if (row.reason() != null) {
      reasons.merge(row.reason(), 1L, Long::sum);
      return;
    }
    hitsWithProvisional += row.hit();
    if (row.early()) {
      provisional++;
      return;
    }
    n++;
    hits += row.hit();
    if (row.word() != null) {
      words.merge(row.word(), 1L, Long::sum);
    }
    if (row.amount() != null) {
      amount(Math.round(row.amount() * UNIT), row.classed());
    }
  }

  private void amount(long thousandths, boolean classed) {
    amounts++;
    sum += thousandths;
    squares.addSquareOf(thousandths);
    min = Math.min(min, thousandths);
    max = Math.max(max, thousandths);
    if (classed) {
      classes.add(LogClasses.classOf(thousandths), 1);
    }
  }

  /**
   * Counts a row in that has come, or out that has gone; how often that happened is counted as
   * hits.
   */
  public void move(int step, @Nullable String word) {
    n += step;
    hits++;
    if (word != null) {
      words.merge(word, (long) step, Cell::sumOrNothing);
    }
  }

  /** Adds up. */
  public void add(Cell other) {
    n += other.n;
    provisional += other.provisional;
    hits += other.hits;
    hitsWithProvisional += other.hitsWithProvisional;
    amounts += other.amounts;
    sum += other.sum;
    squares.add(other.squares);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    classes.add(other.classes);
    other.words.forEach((word, count) -> words.merge(word, count, Cell::sumOrNothing));
    other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Cell::sumOrNothing));
  }

  /** Removes the entry, so that nothing is the same as never. */
  private static @Nullable Long sumOrNothing(Long one, Long two) {
    return one + two == 0 ? null : Long.valueOf(one + two);
  }

  /** Whether nothing was counted, or as much came as went. */
  boolean isEmpty() {
    return n == 0 && hits == 0 && provisional == 0 && words.isEmpty() && reasons.isEmpty();
  }

  /** How many rows count. */
  public long n() {
    return n;
  }

  /** How many rows there are, counted or not. */
  public long rows() {
    return n + provisional + reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  public long provisional() {
    return provisional;
  }

  public long hits() {
    return hits;
  }

  public long hitsWithProvisional() {
    return hitsWithProvisional;
  }

  /** Counted rows by outcome. */
  public Map<String, Long> words() {
    return words;
  }

  /** Rows that do not count, by reason. */
  public Map<String, Long> reasons() {
    return reasons;
  }

  public @Nullable Double sum() {
    return amounts == 0 ? null : Double.valueOf(sum / UNIT);
  }

  public @Nullable Double mean() {
    return amounts == 0 ? null : Double.valueOf(sum / UNIT / amounts);
  }

  public @Nullable Double min() {
    return amounts == 0 ? null : Double.valueOf(min / UNIT);
  }

  public @Nullable Double max() {
    return amounts == 0 ? null : Double.valueOf(max / UNIT);
  }

  /** That of a sample; null where there are not two to differ. */
  public @Nullable Double deviation() {
    if (amounts < 2) {
      return null;
    }
    BigInteger all = BigInteger.valueOf(amounts);
    BigInteger total = BigInteger.valueOf(sum);
    double spread = squares.exact().multiply(all).subtract(total.multiply(total)).doubleValue();
    return Math.sqrt(spread / amounts / (amounts - 1)) / UNIT;
  }

  /**
   * Quantiles of the amounts, off by at most {@value LogClasses#ERROR} of themselves; null where
   * there are none.
   */
  public Double @Nullable [] quantiles(double[] fractions) {
    return classes.isEmpty() ? null : classes.quantiles(fractions, amounts);
  }

  /** The largest relative error of {@link #quantiles}. */
  public static double error() {
    return LogClasses.ERROR;
  }

  /**
   * A row as {@code MeasuredRows} reads it.
   *
   * @param classed whether quantiles of its amount will be asked for
   */
  public record Row(
      int hit,
      @Nullable Double amount,
      @Nullable String word,
      boolean early,
      @Nullable String reason,
      boolean classed) {}
}
