package io.huifang.platform.web;

import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent. In place of {@code @FormParam}, which answers a broken escape such as %%% with
 * 500, a number that is none with 404, and a Chinese text of more than 227 characters with 413.
 *
 * @param fields as entered; what cannot be decoded stays as it came and is refused where it is no
 *     choice
 */
public record Form(MultivaluedMap<String, String> fields) {

  static Form parse(String body) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new Form(fields);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Null if the field is missing or left empty. */
  public @Nullable String optional(String field) {
    String value = fields.getFirst(field);
    return value == null || value.isBlank() ? null : value;
  }

  /**
   * @throws ProblemException 400 if it is missing, too long or cannot be stored
   */
  public String text(String field, int longest) {
    String value = optional(field);
    // browsers send two signs for the end of a line and count one
    value = value == null ? null : value.replace("\r\n", "\n");
    if (value == null || value.length() > longest || value.indexOf('\0') >= 0) {
      throw ProblemException.badField(field, "must have 1 to " + longest + " characters");
    }
    return value;
  }

  /** The version that the page was made from, which goes with every form that changes something. */
  public long version() {
    String value = optional("version");
    if (value == null || !value.matches("\\d{1,18}")) {
      throw ProblemException.badField("version", "must be the version that the page showed");
    }
    return Long.parseLong(value);
  }
}
