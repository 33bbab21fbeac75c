package io.huifang.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CAUSE = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String OTHER = "00-11111111111111111111111111111111-2222222222222222-01";
  private final List<SpanData> sent = new ArrayList<>();

  @AfterEach
  void leave() {
    Traces.leave();
  }

  @Test
  void withoutSpansTheTraceGoesOnAllTheSame() {
    Spans off = new Spans(OpenTelemetry.noop(), true);
    Traces.enter(OTHER);

    try (Piece piece = off.begin("take", SpanKind.CONSUMER, CAUSE, List.of(OTHER))) {
      piece.with("a", "b").failed("code");
      assertThat(Traces.current()).isEqualTo(CAUSE);
      assertThat(Traces.id()).isEqualTo(TRACE);
    }

    assertThat(off.on()).isFalse();
    assertThat(Traces.current()).isEqualTo(OTHER);
  }

  @Test
  void whatIsToldWithinASpanIsBelowIt() {
    Spans on = spans(Sampler.alwaysOn());

    String told;
    try (Piece piece = on.begin("take", SpanKind.CONSUMER, CAUSE, List.of(OTHER, "rubbish"))) {
      told = String.valueOf(Traces.current());
      piece.failed(new IllegalStateException("Wang Wei lives in row 7"));
    }

    assertThat(Traces.current()).isNull();
    SpanData span = sent.get(0);
    assertThat(told).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
    assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(span.getLinks())
        .singleElement()
        .matches(link -> OTHER.contains(link.getSpanContext().getTraceId()));
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.toString()).contains("IllegalStateException").doesNotContain("Wang Wei");
  }

  @Test
  void whatGoesOnBesideIsInItsOwnTraceAndLinkedToHere() {
    Spans on = spans(Sampler.alwaysOn());
    Traces.enter(OTHER);

    Piece beside = on.beside("send", SpanKind.PRODUCER, CAUSE);
    assertThat(Traces.current()).isEqualTo(OTHER);
    beside.with("huifang.outcome", "accepted").end();

    assertThat(sent)
        .singleElement()
        .satisfies(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
    assertThat(sent.get(0).getLinks()).hasSize(1);
  }

  @Test
  void whoeverIsNotSampledPassesTheTraceOnAsNotSent() {
    Spans on = spans(Sampler.traceIdRatioBased(0));

    try (Piece piece = on.begin("take", SpanKind.CONSUMER, CAUSE, List.of())) {
      assertThat(Traces.current()).startsWith("00-" + TRACE).endsWith("-00");
      assertThat(piece.id()).isEqualTo(TRACE);
    }

    assertThat(sent).isEmpty();
  }

  @Test
  void rubbishBeginsATraceOfItsOwn() {
    Spans on = spans(Sampler.alwaysOn());

    try (Piece piece =
        on.begin("GET /", SpanKind.SERVER, "00-" + "0".repeat(32) + "-1-1", List.of())) {
      assertThat(piece.id()).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    }
  }

  private Spans spans(Sampler sampler) {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setSampler(sampler)
            .addSpanProcessor(SimpleSpanProcessor.create(new Keeping()))
            .build();
    return new Spans(OpenTelemetrySdk.builder().setTracerProvider(provider).build(), false);
  }

  /** Keeps what would be sent. */
  private final class Keeping implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      sent.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
