package io.huifang.platform.yaml;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Writes and reads settings as YAML; what strangers have written cannot blow up. */
@ApplicationScoped
public class YamlFiles {
  /** Characters of a file at most. */
  public static final int LONGEST = 500_000;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  @Inject Validator validator;

  /** The file of a value. */
  public String write(Object value) {
    try {
      return YAML.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a file says, with the constraints of the type checked.
   *
   * @throws ProblemException 400 with the line or the field
   */
  public <T> T read(String yaml, Class<T> type) {
    if (yaml.length() > LONGEST) {
      throw ProblemException.badField("file", "must have at most " + LONGEST + " characters");
    }
    try {
      refuseReferences(yaml);
      T value = YAML.readValue(yaml, type);
      check(value);
      return value;
    } catch (JsonMappingException e) {
      throw ProblemException.badField(path(e), plain(e));
    } catch (JsonProcessingException e) {
      throw ProblemException.badField(line(e), plain(e));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One short reference can stand for gigabytes. */
  private static void refuseReferences(String yaml) throws IOException {
    try (YAMLParser parser = YAML.getFactory().createParser(yaml)) {
      if (parser.nextToken() == null) {
        throw ProblemException.badField("file", "is empty");
      }
      do {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          String line = "line " + parser.currentTokenLocation().getLineNr();
          throw ProblemException.badField(line, "anchors and references are not taken");
        }
      } while (parser.nextToken() != null);
    }
  }

  private void check(Object value) {
    validator.validate(value).stream()
        .min(Comparator.comparing(YamlFiles::path))
        .ifPresent(
            wrong -> {
              throw ProblemException.badField(path(wrong), wrong.getMessage());
            });
  }

  private static String path(ConstraintViolation<?> wrong) {
    return wrong.getPropertyPath().toString();
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(
                one ->
                    one.getFieldName() == null
                        ? "[" + one.getIndex() + "]"
                        : "." + one.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? line(e) : path.substring(path.startsWith(".") ? 1 : 0);
  }

  private static String line(JsonProcessingException e) {
    return e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr();
  }

  /** What the parser says, without its drawing of the place and without names of classes. */
  private static String plain(JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
      return cause.getMessage();
    }
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("is not understood")
        .replaceAll("\\(?class [\\w.$]+\\)?|`[\\w.$<>]+`", "")
        .strip();
  }
}
