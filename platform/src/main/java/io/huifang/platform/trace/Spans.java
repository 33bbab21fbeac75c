package io.huifang.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spans of this service, by hand and not by instrumentation: what is in them is written
 * here and nowhere else, so that no address with a secret in it can be (docs/adr/0076).
 */
@ApplicationScoped
public class Spans {
  /** More are not kept by the SDK either. */
  private static final int MOST_LINKS = 128;

  private static final int HALF = 35;
  private static final int SPAN_FROM = 36;
  private static final int SPAN_TO = 52;
  private final @Nullable Tracer tracer;

  @Inject
  Spans(OpenTelemetry telemetry, @ConfigProperty(name = TraceSettings.OFF) boolean off) {
    this.tracer = off ? null : telemetry.getTracer("io.huifang");
  }

  /** Whether spans are sent: whoever has to work for what they say asks first. */
  public boolean on() {
    return tracer != null;
  }

  /** Something within the current trace, or within a new one. */
  public Piece begin(String name, SpanKind kind) {
    return begin(name, kind, Traces.current(), List.of());
  }

  /**
   * Something within the trace of whoever has asked for it, whenever that was.
   *
   * @param parent {@code traceparent}; a new trace begins without one
   * @param links {@code traceparent} of others that it has to do with
   */
  public Piece begin(
      String name, SpanKind kind, @Nullable String parent, Collection<String> links) {
    String before = Traces.current();
    if (tracer == null) {
      Traces.enter(parent);
      return new Piece(null, before);
    }
    Span span = builder(tracer, name, kind, parent, links).startSpan();
    Traces.enter(text(span.getSpanContext()));
    return new Piece(span, before);
  }

  /**
   * Something that goes on beside the current work, in the trace of somebody else; nothing on this
   * thread belongs to it. It has to be {@link Piece#end() ended}.
   */
  public Piece beside(String name, SpanKind kind, String parent) {
    String here = Traces.current();
    List<String> links = here == null ? List.of() : List.of(here);
    return new Piece(
        tracer == null ? null : builder(tracer, name, kind, parent, links).startSpan(), here);
  }

  private static SpanBuilder builder(
      Tracer tracer,
      String name,
      SpanKind kind,
      @Nullable String parent,
      Collection<String> links) {
    SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind);
    if (parent == null || !Traces.valid(parent)) {
      builder.setNoParent();
    } else {
      builder.setParent(Context.root().with(Span.wrap(context(parent))));
    }
    links.stream()
        .filter(Traces::valid)
        .distinct()
        .limit(MOST_LINKS)
        .forEach(link -> builder.addLink(context(link)));
    return builder;
  }

  private static SpanContext context(String trace) {
    return SpanContext.createFromRemoteParent(
        trace.substring(3, HALF),
        trace.substring(SPAN_FROM, SPAN_TO),
        TraceFlags.fromHex(trace, SPAN_TO + 1),
        TraceState.getDefault());
  }

  private static String text(SpanContext context) {
    return "00-"
        + context.getTraceId()
        + "-"
        + context.getSpanId()
        + "-"
        + context.getTraceFlags().asHex();
  }
}
