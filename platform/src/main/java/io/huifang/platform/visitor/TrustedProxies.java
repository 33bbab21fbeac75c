package io.huifang.platform.visitor;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proxies of which an operator has said that they tell the truth. */
final class TrustedProxies {
  private final List<IpSubnetFilterRule> networks;

  /**
   * @param proxies addresses ({@code 10.0.0.7}, {@code fd00::7}) and networks ({@code 10.0.0.0/8})
   * @throws IllegalArgumentException if one is neither
   */
  TrustedProxies(List<String> proxies) {
    networks = proxies.stream().map(TrustedProxies::network).toList();
  }

  boolean isEmpty() {
    return networks.isEmpty();
  }

  /**
   * Whom the nearest proxy that is none of ours has seen, or the nearest visitor.
   *
   * @param peer the other end of the connection
   * @param forwarded addresses as the proxies wrote them down, each behind those before it
   */
  String visitor(String peer, List<String> forwarded) {
    String nearest = peer;
    for (int i = forwarded.size() - 1; i >= 0 && trusts(nearest); i--) {
      nearest = bare(forwarded.get(i).strip());
    }
    return nearest;
  }

  private boolean trusts(String host) {
    InetAddress address = address(host);
    return address != null
        && networks.stream().anyMatch(one -> one.matches(new InetSocketAddress(address, 0)));
  }

  private static IpSubnetFilterRule network(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address = address(bare(parts[0]));
    if (address == null) {
      throw new IllegalArgumentException("Neither an address nor a network: " + text);
    }
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }

  /** Without port and brackets: {@code [fd00::7]:443}, {@code 10.0.0.7:443}. */
  private static String bare(String text) {
    int end = text.indexOf(']');
    if (text.startsWith("[") && end > 0) {
      return text.substring(1, end);
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }

  /** Never by a name, which would be looked up. */
  private static @Nullable InetAddress address(String host) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
