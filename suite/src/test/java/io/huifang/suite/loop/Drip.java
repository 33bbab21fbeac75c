package io.huifang.suite.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections that send a beginning and then a byte at a time. */
final class Drip implements AutoCloseable {
  private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  Drip(int count, int port, String beginning) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      open.add(channel);
    }
    send(beginning);
    clock.scheduleAtFixedRate(() -> send("x"), 200, 200, TimeUnit.MILLISECONDS);
  }

  /** Connections that the other side has not ended. */
  int alive() {
    return open.size();
  }

  private void send(String text) {
    for (SocketChannel channel : open) {
      try {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        if (channel.read(ByteBuffer.allocate(4096)) < 0) {
          open.remove(channel);
        }
      } catch (IOException ended) {
        open.remove(channel);
      }
    }
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
