package io.huifang.platform.door.connection;

import io.netty.channel.ChannelFactory;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.transports.JDKTransport;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link Porter} in front of every server of this process. Vert.x takes it as a service
 * because {@code quarkus.vertx.prefer-native-transport} is on. It is the one place where a
 * connection can be seen before its headers are complete: everything later waits for them.
 */
public final class GuardedTransport extends JDKTransport {
  private static final String PREFIX = "huifang.door.connections.";
  private final int inAll;
  private final int perAddress;
  private final Duration headers;
  private final Duration idle;

  /** Reads the configuration by name: it is made before there are beans. */
  public GuardedTransport() {
    Config config = ConfigProvider.getConfig();
    boolean proxied = read(config, "quarkus.http.proxy.proxy-address-forwarding", false);
    inAll = read(config, PREFIX + "in-all", 4000);
    perAddress = proxied ? 0 : read(config, PREFIX + "per-address", 250);
    headers = read(config, PREFIX + "headers", Duration.ofSeconds(10));
    idle = read(config, PREFIX + "idle", Duration.ofSeconds(75));
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    ChannelFactory<? extends ServerChannel> plain = super.serverChannelFactory(domainSocket);
    return () -> {
      ServerChannel server = plain.newChannel();
      server.pipeline().addFirst(new Porter(inAll, perAddress, headers, idle));
      return server;
    };
  }

  @SuppressWarnings("unchecked")
  private static <T> T read(Config config, String name, T otherwise) {
    return config.getOptionalValue(name, (Class<T>) otherwise.getClass()).orElse(otherwise);
  }
}
