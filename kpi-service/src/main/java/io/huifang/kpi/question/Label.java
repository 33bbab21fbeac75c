package io.huifang.kpi.question;

import io.huifang.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A further dimension that came with imported tickets or answers.
 *
 * @param name as the mapping of the import calls it
 */
public record Label(String name) implements Cut {
  private static final String PREFIX = "label:";
  private static final int LONGEST = 100;

  /**
   * The label that is meant by {@code label:name}; null if it is not written like that.
   *
   * @throws ProblemException 400 for a name that no label can have
   */
  static @Nullable Label of(String key) {
    if (!key.startsWith(PREFIX)) {
      return null;
    }
    String name = key.substring(PREFIX.length());
    if (name.isBlank() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      throw ProblemException.badField("by", "must name the label, such as label:region");
    }
    return new Label(name);
  }

  @Override
  public String key() {
    return PREFIX + name;
  }

  @Override
  public String sql() {
    return "coalesce(f.labels ->> ?, '" + Dimension.NONE + "')";
  }

  @Override
  public List<Object> parameters() {
    return List.of(name);
  }
}
