package io.huifang.suite.trace;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * A collector of traces: takes OTLP over HTTP with protobuf on loopback, and keeps the latest
 * requests as they came and the spans in them.
 */
public final class OtlpReceiver {
  private static final int MOST_SPANS = 60_000;
  private static final int MOST_BODIES = 400;
  private final ConcurrentLinkedDeque<SeenSpan> spans = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<byte[]> bodies = new ConcurrentLinkedDeque<>();
  private final HttpServer server;

  /** Listens on a free port until the process ends. */
  public OtlpReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.setExecutor(
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "otlp");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  /** What services are told as the address of their collector. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All spans that are kept. */
  public List<SeenSpan> spans() {
    return List.copyOf(spans);
  }

  /** Those of one trace; what a service sent twice, because no answer came in time, once. */
  public List<SeenSpan> trace(String id) {
    return spans.stream().filter(span -> span.trace().equals(id)).distinct().toList();
  }

  /** Whether a text is anywhere in what came, names, attributes and resources alike. */
  public boolean mentions(String text) {
    ByteString wanted = ByteString.copyFrom(text, StandardCharsets.UTF_8);
    return bodies.stream().anyMatch(body -> contains(body, wanted.toByteArray()));
  }

  private static boolean contains(byte[] body, byte[] wanted) {
    for (int at = 0; at <= body.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && body[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(body);
      bodies.add(body);
      request.getResourceSpansList().forEach(this::take);
      while (bodies.size() > MOST_BODIES) {
        bodies.poll();
      }
      while (spans.size() > MOST_SPANS) {
        spans.poll();
      }
      byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      return sent;
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      return unpacked.readAllBytes();
    }
  }

  private void take(ResourceSpans of) {
    String service =
        texts(of.getResource().getAttributesList()).getOrDefault("service.name", "nobody");
    of.getScopeSpansList()
        .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(seen(service, span))));
  }

  private static SeenSpan seen(String service, Span span) {
    List<String> links = new ArrayList<>();
    span.getLinksList().forEach(link -> links.add(hex(link.getTraceId())));
    return new SeenSpan(
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        hex(span.getParentSpanId()),
        service,
        span.getName(),
        span.getKind().name().replace("SPAN_KIND_", ""),
        Instant.EPOCH.plusNanos(span.getStartTimeUnixNano()),
        (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / 1000,
        span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
        texts(span.getAttributesList()),
        links);
  }

  private static Map<String, String> texts(List<KeyValue> attributes) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (KeyValue one : attributes) {
      AnyValue value = one.getValue();
      texts.put(
          one.getKey(),
          value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue());
    }
    return texts;
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
