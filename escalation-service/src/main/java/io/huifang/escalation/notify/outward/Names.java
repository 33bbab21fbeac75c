package io.huifang.escalation.notify.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who knows what a name stands for. */
@FunctionalInterface
interface Names {
  /** What the machine knows. */
  Names OF_THE_SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> find(String host) throws UnknownHostException;
}
