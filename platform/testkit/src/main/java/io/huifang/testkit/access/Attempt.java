package io.huifang.testkit.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that does what an operation is for, about an object of one team.
 *
 * @param path with query and all ids
 * @param type media type of the body
 * @param body null for none
 * @param secret what only this team's object has, for answers that must not show it; else null
 */
public record Attempt(
    String path,
    String type,
    @Nullable Object body,
    Map<String, String> headers,
    @Nullable String secret) {

  /** A request without a body. */
  public static Attempt at(String path) {
    return new Attempt(path, "application/json", null, Map.of(), null);
  }

  /** The same with a body of JSON. */
  public Attempt with(String json) {
    return new Attempt(path, type, json, headers, secret);
  }

  /** The same with a body of another type. */
  public Attempt with(String mediaType, Object content) {
    return new Attempt(path, mediaType, content, headers, secret);
  }

  /** The same with If-Match. */
  public Attempt ifMatch(String etag) {
    return new Attempt(path, type, body, Map.of("If-Match", etag), secret);
  }

  /** The same, with what must not be seen by others. */
  public Attempt hiding(String text) {
    return new Attempt(path, type, body, headers, text);
  }

  Response send(RequestSpecification who, String method) {
    RequestSpecification request =
        who.urlEncodingEnabled(false).contentType(type).accept(ContentType.ANY).headers(headers);
    if (body instanceof byte[] bytes) {
      request.body(bytes);
    } else if (body != null) {
      request.body(body);
    }
    return request.request(method, path);
  }
}
