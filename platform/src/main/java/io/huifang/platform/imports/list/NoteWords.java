package io.huifang.platform.imports.list;

import io.huifang.platform.list.page.ListWords;
import java.util.List;

/** What the parts of the list of what is told about rows are called. */
record NoteWords(ImportListTexts texts) implements ListWords {

  @Override
  public String view(String key) {
    return texts.told(NoteList.kind(key));
  }

  @Override
  public String column(String key) {
    return texts.part(NoteColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(NoteList.FIRST) ? texts.first() : texts.last();
  }

  @Override
  public String filter(String key) {
    return column(key);
  }

  @Override
  public String value(String filter, String value) {
    return value;
  }

  @Override
  public List<Choice> choices(String filter) {
    return List.of();
  }

  @Override
  public String search() {
    return texts.searchRows();
  }
}
