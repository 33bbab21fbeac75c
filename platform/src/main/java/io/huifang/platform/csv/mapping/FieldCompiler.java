package io.huifang.platform.csv.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one field of the mapping file and makes it usable; holds the defaults of the whole file.
 */
record FieldCompiler(
    Set<String> nulls, boolean trim, String zone, String locale, TimeLimits limits) {
  FieldMapping compile(String path, String name, MappingDefinition.@Nullable Field given) {
    if (given == null) {
      throw new MappingException(path, "is empty");
    }
    String type = Defaults.or(given.type(), "text");
    ValueConverter converter = new TypeCompiler(zone, locale, limits).compile(path, type, given);
    ValueSource source = source(path, given);
    if (source instanceof ValueSource.Constant constant && given.values() == null) {
      convert(path + ".constant", converter, constant.value());
    }
    Set<String> own =
        Stream.concat(nulls.stream(), Defaults.list(given.nulls()).stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Object> values = new HashMap<>();
    Set<String> mapped = new HashSet<>();
    for (var entry : Defaults.or(given.values(), Map.<String, @Nullable String>of()).entrySet()) {
      mapped.add(entry.getKey());
      String to = entry.getValue();
      if (to != null) {
        values.put(entry.getKey(), convert(path + ".values." + entry.getKey(), converter, to));
      }
    }
    JsonNode otherValues = given.otherValues();
    String defaultValue = given.defaultValue();
    return new FieldMapping(
        name,
        type,
        source,
        RowCondition.all(path + ".where", given.where(), own),
        Defaults.or(given.trim(), trim),
        own,
        converter,
        Map.copyOf(values),
        Set.copyOf(mapped),
        other(path + ".otherValues", otherValues),
        otherValues != null && otherValues.isObject()
            ? convert(path + ".otherValues.to", converter, otherValues.path("to").asText())
            : null,
        TimePlus.of(path + ".plus", type, given.plus(), limits),
        truncate(path + ".truncate", type, given.truncate()),
        defaultValue == null ? null : convert(path + ".default", converter, defaultValue),
        Defaults.or(given.required(), false),
        nullOnError(path + ".onError", given.onError()),
        aggregate(path + ".aggregate", type, given.aggregate()));
  }

  private static ValueSource source(String path, MappingDefinition.Field given) {
    String column = given.column();
    List<String> columns = given.columns();
    String constant = given.constant();
    String template = given.template();
    if (Stream.of(column, columns, constant, template).filter(s -> s != null).count() != 1) {
      throw new MappingException(
          path, "needs exactly one of 'column', 'columns', 'constant' and 'template'");
    }
    if (column != null) {
      return new ValueSource.FirstOf(List.of(column.strip()));
    } else if (columns != null) {
      return new ValueSource.FirstOf(columns.stream().map(String::strip).toList());
    } else if (constant != null) {
      return new ValueSource.Constant(constant);
    }
    ValueSource.Template parsed = ValueSource.Template.parse(Defaults.or(template, ""));
    if (parsed.columns().isEmpty()) {
      throw new MappingException(path + ".template", "names no {column}; use 'constant'");
    }
    return parsed;
  }

  private static Object convert(String path, ValueConverter converter, String text) {
    try {
      return converter.convert(text);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      String verb = reason.startsWith("not ") || reason.startsWith("neither ") ? " is " : ": ";
      throw new MappingException(path, "'" + text + "'" + verb + reason);
    }
  }

  private static @Nullable Integer truncate(String path, String type, @Nullable Integer given) {
    if (given != null && !type.equals("text")) {
      throw new MappingException(path, "needs type text");
    }
    return given == null ? null : Defaults.positive(path, given, 1);
  }

  private static FieldMapping.Other other(String path, @Nullable JsonNode given) {
    if (given == null || given.asText().equals("keep")) {
      return FieldMapping.Other.KEEP;
    } else if (given.asText().equals("reject")) {
      return FieldMapping.Other.REJECT;
    } else if (given.isNull() || given.asText().equals("null")) {
      return FieldMapping.Other.REPLACE;
    } else if (given.isObject() && given.size() == 1 && given.path("to").isValueNode()) {
      return FieldMapping.Other.REPLACE;
    }
    throw new MappingException(path, "must be keep, reject, null or {to: value}");
  }

  private static boolean nullOnError(String path, @Nullable JsonNode given) {
    if (given == null || given.asText().equals("reject")) {
      return false;
    } else if (given.isNull() || given.asText().equals("null")) {
      return true;
    }
    throw new MappingException(path, "must be reject or null");
  }

  private static Aggregate aggregate(String path, String type, @Nullable String given) {
    String key = Defaults.or(given, Aggregate.LAST.key());
    if (key.equals("sum") && !type.equals("integer") && !type.equals("decimal")) {
      throw new MappingException(path, "sum needs type integer or decimal");
    }
    return Arrays.stream(Aggregate.values())
        .filter(a -> a.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new MappingException(
                    path,
                    "'%s' is not one of %s"
                        .formatted(
                            key, Arrays.stream(Aggregate.values()).map(Aggregate::key).toList())));
  }
}
