package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportNote;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is told about the rows of one import, as a list. Nobody keeps views of it: the next import
 * has rows of its own.
 */
final class NoteList {
  static final String JOB = "job";
  static final String FIELD = NoteColumn.FIELD.key();
  static final String COLUMN = NoteColumn.COLUMN.key();
  static final String FIRST = "first";
  static final String LAST = "last";
  private static final String NARROW = "fit";
  private static final Consumer<String> ID = text -> Params.uuid(JOB, text);

  static final ListShape SHAPE =
      new ListShape(
          "import-rows",
          "/imports/rows",
          "/imports/rows.csv",
          Arrays.stream(ImportNote.Kind.values()).map(NoteList::key).toList(),
          key(ImportNote.Kind.BAD),
          List.of(
              ListColumn.usual(NoteColumn.RECORD.key(), NARROW),
              ListColumn.more(NoteColumn.LINE.key(), NARROW),
              ListColumn.always(NoteColumn.ID.key(), NARROW),
              ListColumn.usual(COLUMN, NARROW),
              ListColumn.usual(FIELD, NARROW),
              ListColumn.always(NoteColumn.REASON.key(), ""),
              ListColumn.usual(NoteColumn.VALUE.key(), "")),
          List.of(
              new ListFilter(JOB, ID, false, true),
              ListFilter.text(COLUMN),
              ListFilter.text(FIELD)),
          List.of(
              ListSort.ascending(FIRST, NoteColumn.RECORD.key()),
              ListSort.descending(LAST, NoteColumn.RECORD.key())));

  private NoteList() {}

  static String key(ImportNote.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The key is one of the list's. */
  static ImportNote.Kind kind(String key) {
    return ImportNote.Kind.valueOf(key.toUpperCase(Locale.ROOT));
  }

  /**
   * @throws ProblemException 400 for an address that names none
   */
  static UUID job(ListAddress address) {
    UUID job = Params.uuid(JOB, address.value(JOB));
    if (job == null) {
      throw ProblemException.badField(JOB, "is required");
    }
    return job;
  }
}
