package io.huifang.suite.balance;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands each connection to the next replica, byte by byte as it comes; a replica that refuses is
 * passed over, and one that dies takes its connections with it, as it would behind any balancer.
 * One thread for all: on a machine of few cores two threads for each connection would get in the
 * way of what is measured.
 */
public final class Balancer implements AutoCloseable {
  private static final int BACKLOG = 512;

  private final Selector selector;
  private final ServerSocketChannel door;
  private final List<InetSocketAddress> replicas;
  private final Thread thread = new Thread(this::run, "balancer");
  private final Set<Integer> resting = ConcurrentHashMap.newKeySet();
  private int turn;

  private Balancer(Selector selector, ServerSocketChannel door, List<InetSocketAddress> replicas) {
    this.selector = selector;
    this.door = door;
    this.replicas = replicas;
  }

  /** Listens on a port of this machine, 0 for any, for replicas on other ports of it. */
  public static Balancer start(int port, List<Integer> replicaPorts) {
    try {
      ServerSocketChannel door = ServerSocketChannel.open();
      door.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      door.bind(new InetSocketAddress("127.0.0.1", port), BACKLOG);
      door.configureBlocking(false);
      Selector selector = Selector.open();
      door.register(selector, SelectionKey.OP_ACCEPT);
      List<InetSocketAddress> replicas =
          replicaPorts.stream().map(n -> new InetSocketAddress("127.0.0.1", n)).toList();
      Balancer balancer = new Balancer(selector, door, replicas);
      balancer.thread.setDaemon(true);
      balancer.thread.start();
      return balancer;
    } catch (IOException e) {
      throw new StartFailure("The balancer cannot listen on port " + port + ": " + e, e);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.socket().getLocalPort();
  }

  /** No new connection for the replica on this port; those that it has stay. */
  public void rest(int replicaPort) {
    resting.add(replicaPort);
  }

  /** New connections for the replica on this port again. */
  public void resume(int replicaPort) {
    resting.remove(replicaPort);
  }

  private void run() {
    try (selector;
        door) {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(this::serve);
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The balancer on port " + port() + " broke down", e);
    } catch (ClosedSelectorException stopped) {
      // That is how it ends.
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (!key.isValid()) {
        return;
      }
      if (key.isAcceptable()) {
        accept();
      } else if (key.attachment() instanceof Link link) {
        link.moved(key);
      }
    } catch (CancelledKeyException closedMeanwhile) {
      // The other end of the link was served first, and closed both.
    }
  }

  private void accept() {
    try {
      SocketChannel caller = door.accept();
      if (caller != null) {
        // Round robin starts one further for each connection, whoever takes it in the end.
        List<InetSocketAddress> awake =
            replicas.stream().filter(one -> !resting.contains(one.getPort())).toList();
        Link.open(selector, caller, awake, turn++);
      }
    } catch (IOException callerHasGone) {
      // The others must not suffer for it.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
