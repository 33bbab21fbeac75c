package io.huifang.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Produces the clock of the service, ticking in microseconds because PostgreSQL stores those. */
public class ClockProducer {
  private static final Logger LOG = Logger.getLogger(ClockProducer.class);

  @Produces
  @DefaultBean
  @ApplicationScoped
  public Clock clock(@ConfigProperty(name = "huifang.clock.offset-file") Optional<String> offset) {
    Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    if (offset.isEmpty() || offset.get().isBlank()) {
      return real;
    }
    LOG.warnf("The clock follows the offset in %s: for rehearsals only", offset.get());
    return new OffsetFileClock(real, Path.of(offset.get()));
  }
}
