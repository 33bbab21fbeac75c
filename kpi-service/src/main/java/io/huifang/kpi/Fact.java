package io.huifang.kpi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One measured thing: a row of the fact table, filled in step by step. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class Fact {
  private final UUID subjectId;
  private final String subjectKind;
  private final FactKind kind;
  private final long version;
  private final Instant at;
  private final @Nullable UUID customerId;
  private final @Nullable UUID ticketId;
  private final @Nullable BigDecimal weight;
  @JsonUnwrapped private Dims dims;
  private String qualifier = "";
  private @Nullable String medium;
  private @Nullable Instant since;
  private @Nullable Instant until;
  private @Nullable Instant countsFrom;
  private @Nullable UUID refId;
  private @Nullable Integer scale;
  private @Nullable Integer num;
  private @Nullable Double value;
  private @Nullable Double business;
  private @Nullable String label;
  private @Nullable String excluded;

  private Fact(Measured about, FactKind kind, Instant at) {
    this.subjectId = about.id();
    this.subjectKind = about.kind();
    this.version = about.version();
    this.customerId = about.customerId();
    this.ticketId = about.ticketId();
    this.weight = about.weight();
    this.dims = about.dims();
    this.kind = kind;
    this.at = at;
  }

  /** A fact that belongs to the interval of {@code at}. */
  public static Fact of(Measured about, FactKind kind, Instant at) {
    return new Fact(about, kind, at);
  }

  /** Attributes it to another person than the present owner. */
  public Fact by(Dims who) {
    dims = who;
    return this;
  }

  /** Tells facts of one kind apart: a touchpoint, an SLA target. */
  public Fact qualifier(String text) {
    qualifier = text;
    return this;
  }

  /** Says how an answer was given. */
  public Fact medium(@Nullable String how) {
    medium = how;
    return this;
  }

  public Fact since(Instant start) {
    since = start;
    return this;
  }

  public Fact until(@Nullable Instant end) {
    until = end;
    return this;
  }

  /** Lets it count only once the moment has passed. */
  public Fact countsFrom(@Nullable Instant moment) {
    countsFrom = moment;
    return this;
  }

  public Fact ref(@Nullable UUID id) {
    refId = id;
    return this;
  }

  public Fact score(int points, int ofScale) {
    value = (double) points;
    scale = ofScale;
    return this;
  }

  public Fact num(boolean success) {
    return num(success ? 1 : 0);
  }

  public Fact num(int number) {
    num = number;
    return this;
  }

  public Fact count(long number) {
    value = (double) number;
    return num(number > 0);
  }

  /** A duration in seconds; what ended before it began is excluded and counted. */
  public Fact lasted(Duration duration) {
    value = duration.toMillis() / 1000.0;
    return duration.isNegative() ? excluded("NEGATIVE") : this;
  }

  /** A duration that was measured elsewhere. */
  public Fact seconds(long number) {
    value = (double) number;
    return this;
  }

  /** The same in seconds of business time, null where nobody could measure it. */
  public Fact business(@Nullable Long seconds) {
    business = seconds == null ? null : (double) seconds;
    return this;
  }

  /** What became of it, in the word of another service. */
  public Fact label(String text) {
    label = text;
    return this;
  }

  public Fact outcome(Outcome outcome) {
    return label(outcome.name());
  }

  /** Keeps it out of the number but in the count of exclusions; the first reason stands. */
  public Fact excluded(@Nullable String reason) {
    excluded = excluded == null ? reason : excluded;
    return this;
  }
}
