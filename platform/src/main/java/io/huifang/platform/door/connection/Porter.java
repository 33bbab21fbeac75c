package io.huifang.platform.door.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts connections in all and by address, and shuts the door on those that are too many. The
 * server channel hands every accepted connection through here. It remembers addresses only for as
 * long as they are connected.
 */
final class Porter extends ChannelInboundHandlerAdapter {
  private final AtomicInteger inAll = new AtomicInteger();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final int most;
  private final int mostPerAddress;
  private final Duration headers;
  private final Duration idle;

  Porter(int most, int mostPerAddress, Duration headers, Duration idle) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
    this.headers = headers;
    this.idle = idle;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
    if (accepted instanceof SocketChannel visitor && visitor.remoteAddress() != null) {
      String address = Addresses.group(visitor.remoteAddress().getAddress().getHostAddress());
      if (!comesIn(address)) {
        visitor.unsafe().closeForcibly();
        return;
      }
      visitor.closeFuture().addListener(closed -> leaves(address));
      visitor.pipeline().addLast(new HeaderTimer(headers, idle));
    }
    super.channelRead(context, accepted);
  }

  private boolean comesIn(String address) {
    if (inAll.incrementAndGet() > most && most > 0) {
      inAll.decrementAndGet();
      return false;
    }
    if (byAddress.merge(address, 1, Integer::sum) > mostPerAddress && mostPerAddress > 0) {
      leaves(address);
      return false;
    }
    return true;
  }

  private void leaves(String address) {
    inAll.decrementAndGet();
    byAddress.computeIfPresent(address, (known, count) -> count > 1 ? count - 1 : null);
  }
}
