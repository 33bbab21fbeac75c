package io.huifang.suite.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests as strangers make them, and answers untouched: no redirect is followed. */
final class Http {
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static Answer get(String url, Map<String, String> headers) {
    return send("GET", url, headers, "");
  }

  static Answer send(String method, String url, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    request.method(
        method,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("Location").orElse(""),
          answer.body(),
          answer.headers().allValues("Set-Cookie"),
          answer.headers().firstValue("X-Request-Id").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A GET whose target no library would let pass, such as a broken escape. */
  static Answer getRaw(URI base, String target, String token) {
    String request =
        "GET "
            + target
            + " HTTP/1.0\r\nHost: "
            + base.getAuthority()
            + "\r\nAccept: "
            + JSON
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      String head = end < 0 ? all : all.substring(0, end);
      String type = head.replaceFirst("(?is).*\r\ncontent-type: *([^\r]*).*", "$1");
      int status = Integer.parseInt(head.substring(9, 12));
      return new Answer(status, type, "", end < 0 ? "" : all.substring(end + 4), List.of(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(target, e);
    }
  }

  /** What came back. */
  record Answer(
      int status,
      String type,
      String location,
      String body,
      List<String> cookies,
      String requestId) {}
}
