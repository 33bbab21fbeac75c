package io.huifang.platform.csv.mapping;

import io.huifang.platform.csv.CsvOptions;
import io.huifang.platform.csv.value.TimeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked mapping file. Immutable; one mapping can serve any number of imports at once.
 *
 * @param target kind of record, checked by the importing service
 * @param grouping null if every row is a record of its own
 * @param steps null if rows are not kept as steps
 */
public record ImportMapping(
    String target,
    CsvOptions csv,
    ExternalId externalId,
    List<RowFilter> skip,
    @Nullable Grouping grouping,
    List<FieldMapping> fields,
    @Nullable StepMapping steps) {

  /**
   * Reads and checks a mapping file; the stream stays open.
   *
   * @param clock tells what lies in the future, where the file sets no limit itself
   * @throws MappingException naming the key that is wrong
   */
  public static ImportMapping parse(InputStream yaml, Clock clock) throws IOException {
    return of(MappingYaml.read(yaml), clock);
  }

  private static ImportMapping of(MappingDefinition given, Clock clock) {
    String target = given.target();
    if (target == null || target.isBlank()) {
      throw new MappingException("target", "is missing");
    }
    Set<String> nulls = Defaults.set(given.nulls());
    FieldCompiler compiler =
        new FieldCompiler(
            nulls,
            Defaults.or(given.trim(), true),
            Defaults.or(given.zone(), "UTC"),
            Defaults.or(given.locale(), "en"),
            limits(given.times(), clock));
    List<RowFilter> skip = new ArrayList<>();
    for (MappingDefinition.Skip filter : Defaults.list(given.skip())) {
      skip.add(RowFilter.of("skip[" + skip.size() + "]", filter, nulls));
    }
    Grouping grouping = Grouping.of(given.group());
    Map<String, MappingDefinition.Field> fields = given.fields();
    if (fields == null || fields.isEmpty()) {
      throw new MappingException("fields", "needs at least one field");
    }
    return new ImportMapping(
        target,
        CsvCompiler.compile(given.csv()),
        externalId(given.externalId(), grouping, nulls),
        List.copyOf(skip),
        grouping,
        fields(compiler, "fields", fields),
        steps(compiler, given.steps()));
  }

  private static TimeLimits limits(MappingDefinition.@Nullable Times given, Clock clock) {
    try {
      return given == null
          ? TimeLimits.of(null, null, clock)
          : TimeLimits.of(given.from(), given.until(), clock);
    } catch (IllegalArgumentException e) {
      throw MappingException.of("times", e);
    }
  }

  private static List<FieldMapping> fields(
      FieldCompiler compiler, String path, Map<String, MappingDefinition.Field> given) {
    return given.entrySet().stream()
        .map(e -> compiler.compile(path + "." + e.getKey(), e.getKey(), e.getValue()))
        .toList();
  }

  private static @Nullable StepMapping steps(
      FieldCompiler compiler, MappingDefinition.@Nullable Steps given) {
    if (given == null) {
      return null;
    }
    MappingDefinition.Field at = given.at();
    if (at == null || !"timestamp".equals(at.type())) {
      throw new MappingException("steps.at", "must be a field of type timestamp");
    }
    return new StepMapping(
        compiler.compile("steps.at", "steps.at", at),
        fields(compiler, "steps.fields", Defaults.or(given.fields(), Map.of())));
  }

  private static ExternalId externalId(
      MappingDefinition.@Nullable ExternalId given,
      @Nullable Grouping grouping,
      Set<String> nulls) {
    if (given == null) {
      if (grouping == null) {
        throw new MappingException(
            "externalId", "is missing; name the column that tells records apart, or \"#row\"");
      }
      return new ExternalId(grouping.by(), "", "-", nulls);
    }
    String column = given.column();
    List<String> columns = Defaults.list(given.columns());
    if ((column == null) == columns.isEmpty()) {
      throw new MappingException("externalId", "needs either 'column' or 'columns'");
    }
    return new ExternalId(
        column != null ? List.of(column) : List.copyOf(columns),
        Defaults.or(given.prefix(), ""),
        Defaults.or(given.separator(), "-"),
        nulls);
  }

  /** Every column that the file must have. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(externalId.columns());
    skip.forEach(filter -> columns.add(filter.condition().column()));
    fields.forEach(field -> columns.addAll(field.needed()));
    if (grouping != null) {
      columns.addAll(grouping.by());
    }
    if (steps != null) {
      columns.addAll(steps.at().needed());
      steps.fields().forEach(field -> columns.addAll(field.needed()));
    }
    return columns;
  }
}
