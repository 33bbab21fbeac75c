package io.huifang.suite.balance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One direction of a link: what was read and not yet written. */
final class Flow {
  private static final int SIZE = 32 * 1024;

  private final SocketChannel source;
  private final SocketChannel sink;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
  private boolean ended;
  private boolean told;

  Flow(SocketChannel source, SocketChannel sink) {
    this.source = source;
    this.sink = sink;
  }

  /** Moves what can be moved now; the end of the source becomes the end of the sink. */
  void pump() throws IOException {
    if (!ended && source.read(buffer) < 0) {
      ended = true;
    }
    if (buffer.position() > 0) {
      buffer.flip();
      sink.write(buffer);
      buffer.compact();
    }
    if (ended && !told && buffer.position() == 0) {
      told = true;
      sink.shutdownOutput();
    }
  }

  /** Whether the end was passed on. */
  boolean done() {
    return told;
  }

  /** What to wait for at the source: nothing while the buffer is full. */
  int reading() {
    return ended || !buffer.hasRemaining() ? 0 : SelectionKey.OP_READ;
  }

  /** What to wait for at the sink: nothing while there is nothing to write. */
  int writing() {
    return buffer.position() > 0 ? SelectionKey.OP_WRITE : 0;
  }
}
