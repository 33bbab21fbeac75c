package io.huifang.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns the SDK on where an address for spans is set, and leaves it off otherwise: a setting that
 * follows from another, which no properties file can say.
 */
public final class TraceSettings implements ConfigSourceFactory {
  /** Where spans are sent. */
  static final String ENDPOINT = "HUIFANG_TRACES_ENDPOINT";

  /** Whether they are not. */
  static final String OFF = "quarkus.otel.sdk.disabled";

  /** Above the defaults of platform, below whatever an operator says. */
  private static final int ORDINAL = 120;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue endpoint = context.getValue(ENDPOINT);
    boolean off = endpoint == null || endpoint.getValue() == null || endpoint.getValue().isBlank();
    return List.of(
        new PropertiesConfigSource(Map.of(OFF, Boolean.toString(off)), "traces", ORDINAL));
  }
}
