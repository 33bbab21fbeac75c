package io.huifang.platform.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** How long what is kept: the settings {@code huifang.retention.*}, checked at start. */
@ApplicationScoped
public class Periods {
  /** Instead of a period: stays for good. */
  public static final String NEVER = "never";

  private static final Logger LOG = Logger.getLogger(Periods.class);
  private static final String PREFIX = "huifang.retention.";
  private static final String HOUR = PREFIX + "at";
  private final List<KeptKind> kinds;
  private final Config config;
  private final Clock clock;

  @Inject
  Periods(@Any Instance<KeptKind> kinds, Config config, Clock clock) {
    this(kinds.stream().toList(), config, clock);
  }

  Periods(List<KeptKind> kinds, Config config, Clock clock) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(KeptKind::name)).toList();
    this.config = config;
    this.clock = clock;
  }

  /** A setting that cannot be obeyed must not look as if it were. */
  void check(@Observes StartupEvent start) {
    check();
  }

  void check() {
    nextRun();
    kinds.forEach(kind -> PeriodText.parse(setting(kind), text(kind)));
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
        .forEach(name -> LOG.warnf("%s is of no kind that is kept here", name));
  }

  private boolean isKnown(String name) {
    return name.equals(HOUR) || kinds.stream().anyMatch(kind -> setting(kind).equals(name));
  }

  static String setting(KeptKind kind) {
    return PREFIX + kind.name();
  }

  /** As it is set, for people. */
  String text(KeptKind kind) {
    return config.getOptionalValue(setting(kind), String.class).orElse(kind.usually()).strip();
  }

  /** What ended before this moment is due; empty if it stays for good. */
  Optional<Instant> before(KeptKind kind) {
    return before(setting(kind), text(kind));
  }

  /**
   * @throws IllegalArgumentException if the text is no period of a day or more
   */
  Optional<Instant> before(String name, String text) {
    return PeriodText.parse(name, text).map(period -> now().minus(period).toInstant());
  }

  /** When the next night's work begins, on the clocks of the site. */
  public Instant nextRun() {
    ZonedDateTime now = now();
    ZonedDateTime today = now.with(hour());
    return (today.isAfter(now) ? today : today.plusDays(1).with(hour())).toInstant();
  }

  private LocalTime hour() {
    String text = config.getOptionalValue(HOUR, String.class).orElse("03:00").strip();
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          HOUR + " must be a time of day such as 03:00, not '" + text + "'", e);
    }
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneId.of(config.getValue("huifang.zone", String.class)));
  }

  /** The kinds of this service, by name. */
  List<KeptKind> kinds() {
    return kinds;
  }
}
