package io.huifang.survey.results.tally;

/**
 * How often something was answered.
 *
 * @param n answers
 * @param invited those of them that came by an invitation
 * @param weight what they count beside others; n where weights are left out
 * @param squares of these weights, added up
 */
public record Count(long n, long invited, double weight, double squares) {
  public static final Count NONE = new Count(0, 0, 0, 0);

  /** So many that count for one each. */
  public static Count of(long n) {
    return new Count(n, n, n, n);
  }

  Count plus(Count other) {
    return new Count(
        n + other.n, invited + other.invited, weight + other.weight, squares + other.squares);
  }

  /** What is left when those are taken away, which are among these. */
  Count less(Count part) {
    return new Count(
        n - part.n, invited - part.invited, weight - part.weight, squares - part.squares);
  }
}
