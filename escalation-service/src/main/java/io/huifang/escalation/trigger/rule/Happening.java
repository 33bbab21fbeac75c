package io.huifang.escalation.trigger.rule;

import io.huifang.escalation.Dims;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact as rules see it: what it says, by the names of {@link Fact#fields}. */
public record Happening(Fact fact, Map<String, String> said) {

  public static Happening of(Fact fact, Dims dims) {
    Map<String, String> said = new HashMap<>();
    put(said, "channel", dims.channel());
    put(said, "category", dims.category());
    put(said, "subcategory", dims.subcategory());
    put(said, "complexity", dims.complexity());
    put(said, "tier", dims.tier());
    put(said, "segment", dims.segment());
    put(said, "team", dims.team());
    return new Happening(fact, said);
  }

  /** The same, and this besides. */
  public Happening with(String field, @Nullable Object value) {
    Map<String, String> more = new HashMap<>(said);
    put(more, field, value == null ? null : value.toString());
    return new Happening(fact, more);
  }

  private static void put(Map<String, String> said, String field, @Nullable String value) {
    if (value != null) {
      said.put(field, value);
    }
  }
}
