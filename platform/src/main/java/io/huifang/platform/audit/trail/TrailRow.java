package io.huifang.platform.audit.trail;

import io.huifang.platform.web.PageTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param said the same in the words of people
 */
public record TrailRow(TrailEntry entry, LastChanges.Line said) {

  /** A cell of the file. */
  @Nullable String cell(String column, TrailWords words, PageTime time) {
    return switch (TrailColumn.named(column)) {
      case POSITION -> String.valueOf(entry.position());
      case WHEN -> time.exact(entry.at());
      case WHO -> said.by();
      case SUBJECT -> entry.subject();
      case ORIGIN -> entry.address();
      case CAUSE -> entry.cause();
      case ACTION -> words.value(TrailList.ACTION, entry.action());
      case WHAT -> (words.value(TrailList.KIND, entry.kind()) + " " + said.entity()).strip();
      case ID -> entry.entity();
      case CHANGE ->
          Stream.of(entry.changes(), entry.personal())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
    };
  }
}
