package io.huifang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** JSON that cannot be read, told by field and without our class names. */
final class JsonProblems {
  private JsonProblems() {}

  static Problem toProblem(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return Problem.of(400, "malformed-json", "The JSON cannot be read", where(e));
    }
    return new Problem(
        "urn:huifang:problem:invalid",
        "The request is not valid",
        400,
        null,
        List.of(new Problem.FieldError(path(mapping), message(mapping))));
  }

  private static String message(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known field";
    }
    if (e instanceof InvalidFormatException format) {
      Class<?> type = format.getTargetType();
      return type.isEnum()
          ? "must be one of "
              + Arrays.stream(type.getEnumConstants())
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
          : "has the wrong form, expected " + kind(type);
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "has the wrong type, expected " + kind(mismatch.getTargetType());
    }
    return "cannot be read";
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "String", "UUID", "Integer", "Boolean" ->
          type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
      case "int", "long", "Long" -> "integer";
      case "double", "Double", "BigDecimal" -> "number";
      case "Instant" -> "a time such as 2026-01-31T08:30:00Z";
      case "LocalDate" -> "a date such as 2026-01-31";
      case "List", "Set", "Collection" -> "a list";
      default -> "an object";
    };
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? "It is empty or not JSON"
        : "Line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
