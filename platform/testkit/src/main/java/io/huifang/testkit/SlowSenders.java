package io.huifang.testkit;

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

/** An attacker: many connections, each of which sends a beginning and then single bytes. */
public final class SlowSenders implements AutoCloseable {
  private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
  private final StringBuffer answers = new StringBuffer();

  private SlowSenders() {}

  /**
   * Connects to the local port.
   *
   * @param from own address, one of 127.0.0.0/8
   * @param beginning what each of them sends at once
   */
  public static SlowSenders connect(int count, String from, int port, String beginning)
      throws IOException {
    SlowSenders senders = new SlowSenders();
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      senders.open.add(channel);
    }
    senders.send(beginning);
    senders.drip.scheduleAtFixedRate(() -> senders.send("x"), 100, 100, TimeUnit.MILLISECONDS);
    return senders;
  }

  /** Connections that the server has not ended. */
  public int alive() {
    return open.size();
  }

  /** All that the server has said to all of them. */
  public String answers() {
    return answers.toString();
  }

  private void send(String text) {
    for (SocketChannel channel : open) {
      try {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        listen(channel);
      } catch (IOException e) {
        open.remove(channel);
      }
    }
  }

  private void listen(SocketChannel channel) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(4096);
    int read = channel.read(answer);
    if (read < 0) {
      open.remove(channel);
    } else if (read > 0) {
      answers.append(StandardCharsets.US_ASCII.decode(answer.flip()));
    }
  }

  @Override
  public void close() throws IOException {
    drip.shutdownNow();
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
