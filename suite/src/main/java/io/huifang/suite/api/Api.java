package io.huifang.suite.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One service as seen by one caller. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI base;
  private final Supplier<String> token;

  public Api(URI base, Supplier<String> token) {
    this.base = base;
    this.token = token;
  }

  public Answer get(String path) {
    return send("GET", path, null, null, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, write(body), null, null);
  }

  /** A POST that may be repeated: the key makes the second one harmless. */
  public Answer postOnce(String path, Object body, String key) {
    return send("POST", path, write(body), "Idempotency-Key", key);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, write(body), null, null);
  }

  /** Replaces an object at the version that was read before. */
  public Answer putAt(String path, Object body, String etag) {
    return send("PUT", path, write(body), "If-Match", etag);
  }

  /** A change of an object at the version that it has now. */
  public Answer change(String object, String what, Object body) {
    return changeAt(object, what, body, get(object).etag());
  }

  /** A change of an object at the version that was read before. */
  public Answer changeAt(String object, String what, Object body, String etag) {
    return send("POST", object + what, write(body), "If-Match", etag);
  }

  public Answer putBytes(String path, byte[] bytes) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
    return send(request);
  }

  private Answer send(
      String method,
      String path,
      @Nullable String body,
      @Nullable String header,
      @Nullable String value) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (header != null && value != null) {
      request.header(header, value);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token.get());
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
    } catch (IOException e) {
      throw new ApiFailure("Nobody answered: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiFailure("Interrupted", e);
    }
  }

  private static String write(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What came back. */
  public record Answer(int status, String etag, String body) {

    /**
     * The body as JSON.
     *
     * @throws ApiFailure unless the status is 2xx
     */
    public JsonNode ok() {
      if (status / 100 != 2) {
        throw new ApiFailure("Answered " + status + ": " + body);
      }
      return json();
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body.isEmpty() ? "null" : body);
      } catch (JsonProcessingException e) {
        throw new ApiFailure("Not JSON: " + body, e);
      }
    }
  }
}
