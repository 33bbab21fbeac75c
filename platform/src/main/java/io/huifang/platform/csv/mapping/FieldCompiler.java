package io.huifang.platform.csv.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.csv.value.TimeLimits;
import io.huifang.platform.csv.value.TimePlus;
import io.huifang.platform.csv.value.ValueConverter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
    ValueSource source = ValueSource.of(path, given);
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
        plus(path + ".plus", type, given.plus()),
        truncate(path + ".truncate", type, given.truncate()),
        defaultValue == null ? null : convert(path + ".default", converter, defaultValue),
        Defaults.or(given.required(), false),
        nullOnError(path + ".onError", given.onError()),
        aggregate(path + ".aggregate", type, given.aggregate()));
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

  private @Nullable TimePlus plus(
      String path, String type, MappingDefinition.@Nullable Plus given) {
    if (given == null) {
      return null;
    }
    String column = given.column();
    if (!type.equals("timestamp")) {
      throw new MappingException(path, "needs type timestamp");
    } else if (column == null || column.isBlank()) {
      throw new MappingException(path + ".column", "is missing; name the column of the duration");
    }
    try {
      return TimePlus.of(column.strip(), given.unit(), limits);
    } catch (IllegalArgumentException e) {
      throw MappingException.of(path + ".unit", e);
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
