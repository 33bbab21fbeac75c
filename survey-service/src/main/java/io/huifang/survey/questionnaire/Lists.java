package io.huifang.survey.questionnaire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as strangers write them. */
final class Lists {
  private Lists() {}

  /** What is there, in its order; files leave out whole lists and leave entries empty. */
  static <T> List<T> known(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
