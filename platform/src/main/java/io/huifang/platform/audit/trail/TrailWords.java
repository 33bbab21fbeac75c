package io.huifang.platform.audit.trail;

import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the parts of the audit trail are called. */
@RequestScoped
class TrailWords implements ListWords {
  private static final Glossary WORDS = Glossary.beside(TrailWords.class);
  private static final List<String> ACTIONS =
      List.of("CREATED", "CHANGED", "REMOVED", "ASKED", "EXPORTED", "REFUSED");
  @Inject Trail trail;
  @Inject Visitor visitor;

  @Override
  public String view(String key) {
    return texts().view(TrailView.named(key));
  }

  @Override
  public String column(String key) {
    return texts().column(TrailColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(TrailList.NEWEST) ? texts().newest() : texts().oldest();
  }

  @Override
  public String filter(String key) {
    return switch (key) {
      case TrailList.KIND -> texts().kind();
      case TrailList.ACTION -> texts().action();
      case "subject" -> texts().account();
      case "entity" -> texts().id();
      case "from" -> texts().from();
      default -> texts().until();
    };
  }

  @Override
  public String value(String filter, String value) {
    boolean code = filter.equals(TrailList.KIND) || filter.equals(TrailList.ACTION);
    return code ? WORDS.word(value, visitor.language()) : value;
  }

  @Override
  public List<Choice> choices(String filter) {
    return switch (filter) {
      case TrailList.KIND -> choices(filter, trail.kinds());
      case TrailList.ACTION -> choices(filter, ACTIONS);
      default -> List.of();
    };
  }

  private List<Choice> choices(String filter, List<String> codes) {
    return codes.stream().map(code -> new Choice(code, value(filter, code))).toList();
  }

  @Override
  public String search() {
    return texts().search();
  }

  private AuditTexts texts() {
    return visitor.language().texts(AuditTexts.class);
  }
}
