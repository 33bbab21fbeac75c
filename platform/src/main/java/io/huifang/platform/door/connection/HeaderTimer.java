package io.huifang.platform.door.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose headers do not arrive in time, however busily it sends single bytes, and
 * one on which nothing happens between requests. It sees bytes only; that a request has begun or
 * ended is written into {@link #REQUESTS} by {@code Door}.
 */
public final class HeaderTimer extends ChannelInboundHandlerAdapter {
  /** Begun and ended. A type of the JDK: in dev mode this class is loaded anew, the channel not. */
  private static final AttributeKey<AtomicLongArray> REQUESTS =
      AttributeKey.valueOf("huifang.door.requests");

  private static final int BEGUN = 0;
  private static final int ENDED = 1;
  private final AtomicLongArray requests = new AtomicLongArray(2);
  private final Duration headers;
  private final Duration idle;
  private boolean timed;
  private long reads;

  HeaderTimer(Duration headers, Duration idle) {
    this.headers = headers;
    this.idle = idle;
  }

  /** A request of this connection has its headers. */
  public static void begun(Channel channel) {
    count(channel, BEGUN);
  }

  /** It has been answered. */
  public static void ended(Channel channel) {
    count(channel, ENDED);
  }

  private static void count(Channel channel, int what) {
    @Nullable AtomicLongArray requests = channel.attr(REQUESTS).get();
    if (requests != null) {
      requests.incrementAndGet(what);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    context.channel().attr(REQUESTS).set(requests);
    timeHeaders(context);
    watchIdle(context, 0);
    super.channelActive(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
    reads++;
    if (waiting() && !timed) {
      timeHeaders(context);
    }
    super.channelRead(context, bytes);
  }

  private void timeHeaders(ChannelHandlerContext context) {
    timed = true;
    long before = requests.get(BEGUN);
    after(
        context,
        headers,
        () -> {
          timed = false;
          if (requests.get(BEGUN) == before) {
            context.close();
          }
        });
  }

  private void watchIdle(ChannelHandlerContext context, long readsBefore) {
    after(
        context,
        idle,
        () -> {
          if (waiting() && reads == readsBefore) {
            context.close();
          } else {
            watchIdle(context, reads);
          }
        });
  }

  private boolean waiting() {
    return requests.get(BEGUN) == requests.get(ENDED);
  }

  private static void after(ChannelHandlerContext context, Duration time, Runnable look) {
    if (!time.isZero() && context.channel().isActive()) {
      context.executor().schedule(look, time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
