package io.huifang.escalation.oncall.rota;

/** A time without any change of who is on call. */
public record Stretch(Span span, Duty duty) {}
