package io.huifang.kpi.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over a period and over the one that it is compared with.
 *
 * @param total of the whole period
 * @param pieces of the period, each of them, in order
 * @param before of the whole earlier period, null without one
 * @param earlier the pieces of the earlier period
 */
public record Course(Value total, List<Value> pieces, @Nullable Value before, List<Value> earlier) {

  /** By how much it has changed, null where one of both is missing. */
  public @Nullable Double change() {
    Double now = total.value();
    Double then = before == null ? null : before.value();
    return now == null || then == null ? null : now - then;
  }
}
