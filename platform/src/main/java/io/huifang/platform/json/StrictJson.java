package io.huifang.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/** Refuses what a lenient reader would bend: unknown fields, "5" for 5, fractions for integers. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    // of two values for one name somebody else's reader may take the other
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    // shortest digits, by a way that takes a fraction of the time of the JDK's own
    mapper.enable(JsonGenerator.Feature.USE_FAST_DOUBLE_WRITER);
    mapper.registerModule(
        new SimpleModule("strict")
            .addDeserializer(String.class, new Text())
            .addDeserializer(Instant.class, new Time()));
  }

  /** After the framework's own, whose lenient reader of times would win otherwise. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  /** A number is no time: nobody can tell seconds from milliseconds. */
  static final class Time extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? InstantDeserializer.INSTANT.deserialize(parser, context)
          : (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
  }

  /**
   * PostgreSQL cannot store NUL in text, and nothing half of a surrogate pair: say so here rather
   * than fail there, or store a question mark.
   */
  static final class Text extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isScalarValue()
          || parser.currentToken().isNumeric()
          || parser.currentToken().isBoolean()) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = super.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        return (String) context.handleWeirdStringValue(String.class, "\\0", "must not contain NUL");
      }
      if (text != null && text.codePoints().anyMatch(Text::halfOfPair)) {
        return (String) context.handleWeirdStringValue(String.class, "\\ud800", "half a character");
      }
      return text;
    }

    private static boolean halfOfPair(int codePoint) {
      return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
  }
}
