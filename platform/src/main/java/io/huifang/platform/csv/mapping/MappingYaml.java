package io.huifang.platform.csv.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;

/** Reads the YAML and says in the user's words, without class names, where it is wrong. */
final class MappingYaml {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private MappingYaml() {}

  static MappingDefinition read(InputStream yaml) throws IOException {
    try {
      MappingDefinition definition = YAML.readValue(yaml, MappingDefinition.class);
      if (definition == null) {
        throw new MappingException("", "the mapping file is empty");
      }
      return definition;
    } catch (UnrecognizedPropertyException e) {
      throw new MappingException(
          path(e),
          "unknown key, expected one of "
              + e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonProcessingException syntax) {
        throw new MappingException(path(e), "not valid YAML: " + syntax.getOriginalMessage());
      }
      throw e.getPath().isEmpty() && e.getLocation() == null
          ? new MappingException("", "the mapping file is empty")
          : new MappingException(path(e), "has the wrong form (text, number, list or map)");
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      throw new MappingException(where, "not valid YAML: " + e.getOriginalMessage());
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
