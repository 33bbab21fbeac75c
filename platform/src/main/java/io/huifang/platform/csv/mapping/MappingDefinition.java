package io.huifang.platform.csv.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapping file as written, unchecked; what the keys mean is in docs/import-mapping.md. */
record MappingDefinition(
    @Nullable String target,
    @Nullable Csv csv,
    @Nullable List<String> nulls,
    @Nullable Boolean trim,
    @Nullable String zone,
    @Nullable String locale,
    @Nullable Times times,
    @Nullable ExternalId externalId,
    @Nullable List<Skip> skip,
    @Nullable Group group,
    @Nullable Map<String, Field> fields,
    @Nullable Steps steps) {

  record Csv(
      @Nullable String delimiter,
      @Nullable String quote,
      @Nullable String charset,
      @Nullable Boolean header,
      @Nullable List<String> columns,
      @Nullable Integer skipLines,
      @Nullable Integer maxFieldChars) {}

  record Times(@Nullable String from, @Nullable String until) {}

  record Where(
      @Nullable String column,
      @Nullable List<String> in,
      @Nullable List<String> notIn,
      @Nullable Boolean empty) {}

  record Plus(@Nullable String column, @Nullable String unit) {}

  record ExternalId(
      @Nullable String column,
      @Nullable List<String> columns,
      @Nullable String prefix,
      @Nullable String separator) {}

  record Skip(
      @Nullable String column,
      @Nullable List<String> in,
      @Nullable List<String> notIn,
      @Nullable Boolean empty,
      @Nullable String reason) {}

  record Group(
      @Nullable List<String> by,
      @Nullable Boolean contiguous,
      @Nullable Integer maxRows,
      @Nullable Integer maxHeldRows) {}

  record Steps(@Nullable Field at, @Nullable Map<String, Field> fields) {}

  record Field(
      @Nullable String column,
      @Nullable List<String> columns,
      @Nullable String constant,
      @Nullable String template,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<Where> where,
      @Nullable String type,
      @Nullable List<String> patterns,
      @Nullable String zone,
      @Nullable String locale,
      @Nullable Boolean decimalComma,
      @Nullable List<String> trueValues,
      @Nullable List<String> falseValues,
      @Nullable List<String> nulls,
      @Nullable Boolean trim,
      @Nullable Map<String, @Nullable String> values,
      @Nullable JsonNode otherValues,
      @Nullable Plus plus,
      @Nullable Integer truncate,
      @JsonProperty("default") @Nullable String defaultValue,
      @Nullable Boolean required,
      @Nullable JsonNode onError,
      @Nullable String aggregate) {}
}
