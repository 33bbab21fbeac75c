package io.huifang.kpi.warning;

/** Why a point is more than chance, after the rules of Western Electric (1956). */
public enum Signal {
  /** Beyond three sigma. */
  BEYOND,
  /** With one of the two before it beyond two sigma on the same side. */
  TWO_OF_THREE,
  /** The eighth in a row on the same side of the middle. */
  RUN
}
