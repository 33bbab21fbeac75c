package io.huifang.platform.watch;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every meter says whose it is: dashboards and alerts know no names of jobs. */
public class MeterTags {

  /** The name of the service as {@code application}. */
  @Produces
  @Singleton
  MeterFilter application(@ConfigProperty(name = "quarkus.application.name") String name) {
    return MeterFilter.commonTags(List.of(Tag.of("application", name)));
  }
}
