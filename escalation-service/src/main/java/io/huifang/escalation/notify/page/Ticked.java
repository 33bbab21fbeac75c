package io.huifang.escalation.notify.page;

import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What was ticked in a form. */
final class Ticked {
  private Ticked() {}

  static <E extends Enum<E>> Set<E> of(Form typed, String field, Class<E> type) {
    Set<E> ticked = EnumSet.noneOf(type);
    for (String value : typed.fields().getOrDefault(field, List.of())) {
      ticked.add(Objects.requireNonNull(Params.oneOf(field, type, value)));
    }
    return ticked;
  }

  /** Whatever was typed between commas. */
  static Set<String> words(Form typed, String field) {
    Set<String> words = new TreeSet<>();
    for (String word : Objects.requireNonNullElse(typed.optional(field), "").split("[,，]")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
