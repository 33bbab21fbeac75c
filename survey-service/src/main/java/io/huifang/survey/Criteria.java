package io.huifang.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the filters of a list; what is null does not narrow. */
public final class Criteria {
  private final StringBuilder where = new StringBuilder("1 = 1");
  private final Map<String, Object> parameters = new HashMap<>();

  public Criteria equal(String field, @Nullable Object value) {
    return add(" and " + field + " = :" + field, field, value);
  }

  /** Narrows to a team; what belongs to no team is everybody's. */
  public Criteria team(@Nullable String team) {
    return add(" and (dims.team = :team or dims.team is null)", "team", team);
  }

  /** The page after the row with this id, newest first. */
  public Criteria before(@Nullable UUID id) {
    return add(" and id < :before", "before", id);
  }

  /**
   * Any other condition.
   *
   * @param condition with a leading {@code and} and one parameter of the given name
   */
  public Criteria add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      parameters.put(name, value);
    }
    return this;
  }

  public String where() {
    return where.toString();
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
