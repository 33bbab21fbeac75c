package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers, truth values and texts where the client's model has such. Its own check looks at names
 * and structure, and would take {@code replicas: "2"}, which an API server refuses.
 */
final class FieldTypes {
  private final List<String> wrong = new ArrayList<>();

  private FieldTypes() {}

  static List<String> violations(Class<?> model, JsonNode json) {
    FieldTypes check = new FieldTypes();
    check.value("", model, json);
    return check.wrong;
  }

  private void value(String path, Type type, JsonNode json) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type inner = arguments[arguments.length - 1];
      json.forEach(one -> value(path + "[]", inner, one));
    } else if (type == Integer.class || type == Long.class) {
      expect(json.isIntegralNumber(), path, "a number", json);
    } else if (type == Boolean.class) {
      expect(json.isBoolean(), path, "true or false", json);
    } else if (type == String.class) {
      expect(json.isTextual(), path, "a text", json);
    } else if (type instanceof Class<?> model
        && model.getName().startsWith("io.kubernetes.client.openapi.models.")
        && !model.isEnum()) {
      for (Field field : model.getDeclaredFields()) {
        SerializedName name = field.getAnnotation(SerializedName.class);
        if (name != null && json.has(name.value())) {
          value(path + "/" + name.value(), field.getGenericType(), json.get(name.value()));
        }
      }
    }
  }

  private void expect(boolean right, String path, String what, JsonNode json) {
    if (!right) {
      wrong.add(path + " is not " + what + ": " + json);
    }
  }
}
