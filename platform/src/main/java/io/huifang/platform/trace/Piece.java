package io.huifang.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work within a trace: a span where spans are sent, and in any case what the log and
 * those who are told go by. Takes numbers, codes and ids of ours, never texts of people: of a
 * failure the class and not the message, which may quote a row.
 */
public final class Piece implements AutoCloseable {
  private final @Nullable Span span;
  private final @Nullable String before;
  private final String id = String.valueOf(Traces.id());

  Piece(@Nullable Span span, @Nullable String before) {
    this.span = span;
    this.before = before;
  }

  /** Is known by another name now. */
  void named(String name) {
    if (span != null) {
      span.updateName(name);
    }
  }

  /** Says more about it. */
  public Piece with(String name, @Nullable Object code) {
    if (span != null) {
      span.setAttribute(name, String.valueOf(code));
    }
    return this;
  }

  /** Says more about it. */
  public Piece with(String name, long number) {
    if (span != null) {
      span.setAttribute(AttributeKey.longKey(name), number);
    }
    return this;
  }

  /** The id of its trace, 32 hexadecimal digits. */
  String id() {
    return id;
  }

  /** It has failed: told by the class of what was thrown. */
  public void failed(Throwable failure) {
    failed(failure.getClass().getName());
  }

  /** It has failed, for a reason that is a code. */
  public void failed(String code) {
    if (span != null) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute("error.type", code);
    }
  }

  /** It is over; what follows on this thread still belongs to it. */
  public void end() {
    if (span != null) {
      span.end();
    }
  }

  /** It is over, and what was before it goes on. */
  @Override
  public void close() {
    end();
    Traces.resume(before);
  }
}
