package io.huifang.suite.balance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One caller and the replica that serves it. Only the balancer's thread touches it. */
final class Link {
  private final Selector selector;
  private final SocketChannel caller;
  private final List<InetSocketAddress> replicas;
  private final int first;
  private int tried;
  private @Nullable SocketChannel replica;
  private @Nullable Lane lane;

  private record Lane(SocketChannel replica, Flow there, Flow back) {}

  private Link(
      Selector selector, SocketChannel caller, List<InetSocketAddress> replicas, int first) {
    this.selector = selector;
    this.caller = caller;
    this.replicas = replicas;
    this.first = first;
  }

  static void open(
      Selector selector, SocketChannel caller, List<InetSocketAddress> replicas, int first)
      throws IOException {
    caller.configureBlocking(false);
    caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
    new Link(selector, caller, replicas, first).tryNext();
  }

  /** Connects without waiting: a replica that hangs must not hold up the others. */
  private void tryNext() {
    while (tried < replicas.size()) {
      InetSocketAddress address = replicas.get(Math.floorMod(first + tried, replicas.size()));
      tried++;
      try {
        SocketChannel channel = SocketChannel.open();
        replica = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (channel.connect(address)) {
          join(channel);
        } else {
          channel.register(selector, SelectionKey.OP_CONNECT, this);
        }
        return;
      } catch (IOException refused) {
        close(replica);
      }
    }
    // Nobody is there: the caller sees what it would see without a balancer, a dead connection.
    close();
  }

  /** Something can be connected, read or written. */
  void moved(SelectionKey key) {
    try {
      if (key.isConnectable() && key.channel() instanceof SocketChannel channel) {
        connected(key, channel);
      } else if (lane != null) {
        pump(lane);
      }
    } catch (IOException broken) {
      close();
    }
  }

  private void connected(SelectionKey key, SocketChannel channel) throws IOException {
    try {
      channel.finishConnect();
    } catch (IOException refused) {
      key.cancel();
      close(channel);
      tryNext();
      return;
    }
    join(channel);
  }

  private void join(SocketChannel channel) throws IOException {
    lane = new Lane(channel, new Flow(caller, channel), new Flow(channel, caller));
    pump(lane);
  }

  private void pump(Lane open) throws IOException {
    open.there().pump();
    open.back().pump();
    if (open.there().done() && open.back().done()) {
      close();
      return;
    }
    // Registering a channel again only changes what it waits for.
    caller.register(selector, open.there().reading() | open.back().writing(), this);
    open.replica().register(selector, open.back().reading() | open.there().writing(), this);
  }

  private void close() {
    close(caller);
    close(replica);
  }

  private static void close(@Nullable SocketChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException gone) {
        // Then it is closed.
      }
    }
  }
}
