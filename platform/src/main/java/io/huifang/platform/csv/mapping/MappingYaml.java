package io.huifang.platform.csv.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      String text = text(yaml);
      checkTokens(text);
      MappingDefinition definition = YAML.readValue(text, MappingDefinition.class);
      return definition;
    } catch (UnrecognizedPropertyException e) {
      throw new MappingException(
          path(e),
          "unknown key, expected one of "
              + e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonProcessingException syntax) {
        throw new MappingException(path(e), "not valid YAML: " + plain(syntax));
      }
      throw new MappingException(path(e), wrongForm(e));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      throw new MappingException(where, "not valid YAML: " + plain(e));
    }
  }

  private static String text(InputStream yaml) throws IOException {
    byte[] bytes = yaml.readAllBytes();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (end.isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      throw new MappingException(
          "line " + line, "the mapping file is not in UTF-8; save it as UTF-8 and try again");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** One short reference can stand for gigabytes, so none is taken; the reader should know. */
  private static void checkTokens(String text) throws IOException {
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new MappingException(
            "", "the mapping file is empty; docs/import-mapping.md shows one");
      }
      do {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          throw new MappingException(
              "line " + parser.currentTokenLocation().getLineNr(),
              "anchors (&name) and references to them (*name) are not taken; write the value out");
        }
      } while (parser.nextToken() != null);
    }
  }

  /** What the parser says, without its drawing of the place. */
  private static String plain(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(": "));
  }

  private static String wrongForm(JsonMappingException e) {
    Class<?> wanted =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    String form = "a map of the keys in docs/import-mapping.md";
    if (wanted == String.class) {
      form = "a text";
    } else if (wanted == Boolean.class) {
      form = "true or false";
    } else if (wanted == Integer.class) {
      form = "a whole number";
    } else if (wanted != null && List.class.isAssignableFrom(wanted)) {
      form = "a list such as [a, b]";
    }
    return "has the wrong form, must be " + form;
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
