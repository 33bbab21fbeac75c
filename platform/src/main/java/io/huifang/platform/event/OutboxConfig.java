package io.huifang.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Who is told what, and how patiently. */
@ConfigMapping(prefix = "huifang.outbox")
public interface OutboxConfig {

  /** The source attribute of our events, for example {@code /ticket-service}. */
  @WithDefault("/unnamed")
  String source();

  /** By a short name; none means that nobody is told. */
  Map<String, Subscriber> subscribers();

  /** Events in one request, at most 1,000. */
  @WithDefault("500")
  int batch();

  /** Requests to one subscriber that are under way at once; each aggregate keeps to one of them. */
  @WithDefault("4")
  int lanes();

  /** The time limit of one request. */
  @WithDefault("PT20S")
  Duration timeout();

  /** The longest pause between two attempts. */
  @WithDefault("PT30S")
  Duration maxBackoff();

  /** After so many failures of one event, while others get through, it is parked. */
  @WithDefault("20")
  int parkAfter();

  /** A partition that is begun is closed after so long, so that what is delivered can go. */
  @WithDefault("P1D")
  Duration closeAfter();

  /** While more events than this wait for a subscriber, a resync waits too. */
  @WithDefault("1000")
  long resyncAbove();

  /** One service that is told. */
  interface Subscriber {
    /** Where its {@code /events} is. */
    URI url();

    /** Exact types without version, or a prefix with a star: {@code ticket.*}. */
    List<String> types();

    /** Whether imported history goes there too. */
    @WithDefault("false")
    boolean history();
  }
}
