package io.huifang.survey.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Takes a form apart. The framework's reader answers a broken escape such as %%% with 500. */
final class FormBody {
  private FormBody() {}

  static MultivaluedMap<String, String> parse(String body) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  /** What cannot be decoded stays as it came, and is refused where it is no choice. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
