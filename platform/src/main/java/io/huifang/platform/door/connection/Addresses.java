package io.huifang.platform.door.connection;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whom an address stands for. */
public final class Addresses {
  private static final int IPV6 = 16;
  private static final int NETWORK = 8;

  private Addresses() {}

  /** Where a request comes from; behind a proxy only if Quarkus is told to believe it. */
  public static String of(@Nullable SocketAddress remote) {
    String host = remote == null ? null : remote.hostAddress();
    return host == null ? "unknown" : group(host);
  }

  /** One subscriber of IPv6 has 2^64 addresses at least; they count as one. */
  public static String group(String host) {
    byte[] address = NetUtil.createByteArrayFromIpAddressString(host);
    return address != null && address.length == IPV6
        ? HexFormat.of().formatHex(address, 0, NETWORK)
        : host;
  }
}
