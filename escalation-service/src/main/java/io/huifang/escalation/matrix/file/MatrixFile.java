package io.huifang.escalation.matrix.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes and reads the matrix as YAML. */
@ApplicationScoped
public class MatrixFile {
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

  /** What the file holds. */
  record Rules(@NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid MatrixRule> rules) {}

  /** The file of these rules; the first line says of which version. */
  String write(int version, List<MatrixRule> rules) {
    try {
      return "# Escalation matrix, version "
          + version
          + ". Of the rules that fit the one that says most counts, of equals the first.\n"
          + YAML.writeValueAsString(new Rules(rules));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a file says; whether there are such calendars and people is another question.
   *
   * @throws ProblemException 400 with the line or the field
   */
  public List<MatrixRule> read(String yaml) {
    if (yaml.length() > LONGEST) {
      throw ProblemException.badField("file", "must have at most " + LONGEST + " characters");
    }
    try {
      refuseReferences(yaml);
      Rules rules = YAML.readValue(yaml, Rules.class);
      check(rules);
      return rules.rules();
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

  private void check(Rules rules) {
    validator.validate(rules).stream()
        .min(Comparator.comparing(MatrixFile::path))
        .ifPresent(
            wrong -> {
              throw ProblemException.badField(path(wrong), wrong.getMessage());
            });
  }

  private static String path(ConstraintViolation<Rules> wrong) {
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
