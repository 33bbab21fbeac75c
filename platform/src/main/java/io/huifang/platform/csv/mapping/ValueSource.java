package io.huifang.platform.csv.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the text of a field comes from; cells arrive trimmed, with null for a null mark. */
sealed interface ValueSource {
  @Nullable String text(CellText cells);

  /** The columns it reads, in order of preference. */
  List<String> columns();

  /** The one source that is written down. */
  static ValueSource of(String path, MappingDefinition.Field given) {
    String column = given.column();
    List<String> columns = given.columns();
    String constant = given.constant();
    String template = given.template();
    if (Stream.of(column, columns, constant, template).filter(s -> s != null).count() != 1) {
      throw new MappingException(
          path, "needs exactly one of 'column', 'columns', 'constant' and 'template'");
    }
    if (column != null) {
      return new FirstOf(List.of(column.strip()));
    } else if (columns != null) {
      return new FirstOf(columns.stream().map(String::strip).toList());
    } else if (constant != null) {
      return new Constant(constant);
    }
    Template parsed = Template.parse(Defaults.or(template, ""));
    if (parsed.columns().isEmpty()) {
      throw new MappingException(path + ".template", "names no {column}; use 'constant'");
    }
    return parsed;
  }

  /** The first of the columns that is not empty. */
  record FirstOf(List<String> columns) implements ValueSource {
    @Override
    public @Nullable String text(CellText cells) {
      for (String column : columns) {
        String text = cells.of(column);
        if (text != null) {
          return text;
        }
      }
      return null;
    }
  }

  /** The same for every row. */
  record Constant(String value) implements ValueSource {
    @Override
    public String text(CellText cells) {
      return value;
    }

    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /** Text with <code>{column}</code> in it; null if all its columns are empty. */
  record Template(List<String> literals, List<String> columns) implements ValueSource {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    static Template parse(String template) {
      List<String> literals = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      Matcher placeholder = PLACEHOLDER.matcher(template);
      int end = 0;
      while (placeholder.find()) {
        literals.add(template.substring(end, placeholder.start()));
        columns.add(placeholder.group(1).strip());
        end = placeholder.end();
      }
      literals.add(template.substring(end));
      return new Template(List.copyOf(literals), List.copyOf(columns));
    }

    @Override
    public @Nullable String text(CellText cells) {
      StringBuilder text = new StringBuilder(literals.get(0));
      boolean any = false;
      for (int i = 0; i < columns.size(); i++) {
        String cell = cells.of(columns.get(i));
        any |= cell != null;
        text.append(cell == null ? "" : cell).append(literals.get(i + 1));
      }
      return any ? text.toString() : null;
    }
  }
}
