package io.huifang.escalation.taxonomy.page;

import io.huifang.escalation.taxonomy.Taxonomies;
import io.huifang.escalation.taxonomy.Term;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms as rows of the form and back again; a row is known by its list and code. */
final class TermRows {
  static final FormRows.Shape SHAPE =
      new FormRows.Shape(
          List.of("kind", "code", "parent", "en", "zh", "off"), "key", Set.of("kind", "off"));
  private static final int LONGEST = 100;
  private final TermTexts texts;

  TermRows(TermTexts texts) {
    this.texts = texts;
  }

  static Map<String, String> of(Term term) {
    Map<String, String> row = new HashMap<>();
    row.put("key", key(term));
    row.put("kind", term.kind().name());
    row.put("code", term.code());
    row.put("parent", text(term.parent()));
    row.put("en", term.en());
    row.put("zh", text(term.zh()));
    row.put("off", Boolean.TRUE.equals(term.off()) ? "true" : "");
    return row;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String key(Term term) {
    return term.kind() + " " + term.code();
  }

  /** The terms, of a form in which nothing is wrong; else each field says what it is. */
  List<Term> read(FormRows rows) {
    List<Term> terms = new ArrayList<>();
    for (FormRow row : rows.all()) {
      Term term = read(row);
      if (term != null) {
        terms.add(term);
      }
    }
    if (rows.wrong() == 0) {
      Taxonomies.wrong(terms)
          .filter(wrong -> wrong.index() >= 0)
          .ifPresent(
              wrong -> {
                boolean code = wrong.field().endsWith("code");
                rows.all()
                    .get(wrong.index())
                    .wrong(code ? "code" : "parent", code ? texts.twice() : texts.noParent());
              });
    }
    return terms;
  }

  private @Nullable Term read(FormRow row) {
    String code = row.value("code").strip();
    if (!code.matches("[A-Z][A-Z0-9_]{0,59}")) {
      row.wrong("code", texts.wrongCode());
    }
    String en = row.value("en").strip();
    if (en.isEmpty() || en.length() > LONGEST || en.indexOf('\0') >= 0) {
      row.wrong("en", texts.wrongName());
    }
    String zh = row.optional("zh");
    if (zh != null && (zh.length() > LONGEST || zh.indexOf('\0') >= 0)) {
      row.wrong("zh", texts.wrongName());
    }
    Term.Kind kind = kind(row);
    boolean off = row.optional("off") != null;
    return row.errors().isEmpty() && kind != null
        ? new Term(kind, code, row.optional("parent"), en, zh, off ? true : null)
        : null;
  }

  private Term.@Nullable Kind kind(FormRow row) {
    try {
      return Term.Kind.valueOf(row.value("kind"));
    } catch (IllegalArgumentException e) {
      row.wrong("kind", texts.wrongKind());
      return null;
    }
  }

  /** What one version says that the one before it did not, a line each. */
  List<String> changes(List<Term> before, List<Term> after) {
    Map<String, Term> known = new LinkedHashMap<>();
    before.forEach(term -> known.put(key(term), term));
    List<String> lines = new ArrayList<>();
    for (Term term : after) {
      Term was = known.remove(key(term));
      if (was == null) {
        lines.add(texts.added(term.en()));
      } else if (!was.equals(term)) {
        lines.add(texts.changed(was.en(), term.en()));
      }
    }
    known.values().forEach(term -> lines.add(texts.removed(term.en())));
    return lines;
  }
}
