package io.huifang.platform.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes stored records one after the other in the order of their ids, so that two imports that
 * lock the same ones cannot wait for each other.
 */
public final class OneByOne {
  private OneByOne() {}

  /** What is done with one of them. */
  @FunctionalInterface
  public interface Step<T> {
    /**
     * @return why it is left as it is, null if it was changed
     */
    @Nullable String of(UUID id, T wanted);
  }

  /** Why each of those was left that were not changed, by id. */
  public static <T> Map<UUID, String> each(Map<UUID, T> wanted, Step<T> step) {
    Map<UUID, String> left = new HashMap<>();
    new TreeMap<>(wanted)
        .forEach(
            (id, one) -> {
              String why = step.of(id, one);
              if (why != null) {
                left.put(id, why);
              }
            });
    return left;
  }
}
