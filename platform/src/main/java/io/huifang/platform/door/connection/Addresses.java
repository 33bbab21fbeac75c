package io.huifang.platform.door.connection;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whom an address stands for. */
public final class Addresses {
  private static final int IPV6 = 16;
  private static final int NETWORK = 8;

  /** Before an address of IPv4 that is written as one of IPv6. */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private static final int LONGEST = 45;

  private Addresses() {}

  /** Where a request comes from, as {@link io.huifang.platform.visitor.Visitors} knows. */
  public static String of(@Nullable String host) {
    return host == null ? "unknown" : group(host);
  }

  /** One subscriber of IPv6 has 2^64 addresses at least; they count as one. */
  public static String group(String host) {
    byte[] address = NetUtil.createByteArrayFromIpAddressString(host);
    if (address == null) {
      // what a proxy says may be any text, and is kept
      return host.substring(0, Math.min(host.length(), LONGEST));
    }
    boolean mapped =
        address.length == IPV6
            && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
    return mapped
        ? HexFormat.of().formatHex(address, MAPPED.length, IPV6)
        : HexFormat.of().formatHex(address, 0, Math.min(address.length, NETWORK));
  }
}
