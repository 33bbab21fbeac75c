package io.huifang.escalation.notify.outward;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses of the internet protocol are out in the public. */
final class PublicAddresses {
  /** Ours, of nobody, of many, of documents, of carriers, and what clouds answer on. */
  private static final List<Block> CLOSED_4 =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3")
          .map(Block::of)
          .toList();

  /** Global unicast; all else is ours, of nobody, or leads to an address of the older kind. */
  private static final Block OPEN_6 = Block.of("2000::/3");

  private static final List<Block> CLOSED_6 =
      Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Block::of).toList();

  private PublicAddresses() {}

  /** What is mapped into the newer kind is an {@link Inet4Address} for Java already. */
  static boolean has(InetAddress address) {
    if (address instanceof Inet4Address) {
      return CLOSED_4.stream().noneMatch(block -> block.has(address));
    }
    return OPEN_6.has(address) && CLOSED_6.stream().noneMatch(block -> block.has(address));
  }

  /** Addresses that begin alike. */
  private record Block(BigInteger start, int bits, int of) {
    static Block of(String text) {
      int slash = text.indexOf('/');
      try {
        byte[] bytes = InetAddress.getByName(text.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(text.substring(slash + 1));
        return new Block(new BigInteger(1, bytes), bits, bytes.length * 8);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(text, e);
      }
    }

    boolean has(InetAddress address) {
      int rest = of - bits;
      return new BigInteger(1, address.getAddress())
          .shiftRight(rest)
          .equals(start.shiftRight(rest));
    }
  }
}
