package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportState;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.imports.page.ImportPages;
import io.huifang.platform.language.Language;
import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of the list of imports are called. */
@RequestScoped
class JobWords implements ListWords {
  static final Glossary WORDS = Glossary.beside(ImportPages.class);
  @Inject ImportTargets targets;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @Override
  public String view(String key) {
    return texts().view(JobView.named(key));
  }

  @Override
  public String column(String key) {
    return texts().column(JobColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(JobList.NEWEST) ? texts().newest() : texts().oldest();
  }

  @Override
  public String filter(String key) {
    return column(key);
  }

  @Override
  public String value(String filter, String value) {
    return word(value);
  }

  @Override
  public List<Choice> choices(String filter) {
    return filter.equals(JobList.STATE)
        ? Choice.of(ImportState.values(), this::word)
        : targets.names().stream().map(name -> new Choice(name, word(name))).toList();
  }

  @Override
  public String search() {
    return texts().searchFile();
  }

  /** A cell of the file. */
  @Nullable String cell(ImportView job, String column) {
    return switch (JobColumn.named(column)) {
      case WHEN -> time.show(job.createdAt());
      case FILE -> job.fileName();
      case TARGET -> word(job.target());
      case STATE -> word(job.state());
      case MODE -> word(job.mode());
      case HANDLED -> String.valueOf(job.handled());
      case FRESH -> String.valueOf(job.accepted());
      case CORRECTED -> String.valueOf(job.replaced());
      case CHANGED -> String.valueOf(job.changed());
      case SAME -> String.valueOf(job.unchanged());
      case BAD -> String.valueOf(job.bad());
    };
  }

  private String word(Object code) {
    return WORDS.word(code, language());
  }

  Language language() {
    return visitor.language();
  }

  private ImportListTexts texts() {
    return language().texts(ImportListTexts.class);
  }
}
