package io.huifang.ticket.attachment.download;

import io.huifang.ticket.attachment.AttachmentConfig;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks after files on their way: whoever takes one drop by drop holds a place others wait for. */
@ApplicationScoped
class Departures {
  private static final long SECOND = 1_000;
  @Inject AttachmentConfig config;

  /**
   * Ends the connection once the answer to this request has fallen behind the slowest pace.
   *
   * @return what ends it now
   */
  Runnable watch(RoutingContext request) {
    Pace pace = new Pace(request);
    Vertx vertx = request.vertx();
    long timer = vertx.setPeriodic(SECOND, tick -> pace.look());
    request.addEndHandler(ended -> vertx.cancelTimer(timer));
    return pace::end;
  }

  /** One answer, looked at second by second on its event loop. */
  private final class Pace {
    private final HttpServerResponse answer;
    private final HttpConnection connection;
    private long seconds;

    /** Takes out what it needs: the request itself is only known while a thread works on it. */
    Pace(RoutingContext request) {
      answer = request.response();
      connection = request.request().connection();
    }

    void look() {
      seconds++;
      long earned = answer.bytesWritten() / config.slowest().asLongValue();
      if (seconds > config.patience().toSeconds() + earned) {
        end();
      }
    }

    /**
     * From the far end of the channel: closed from this side, it would first wait until what was
     * written is taken.
     */
    private void end() {
      if (connection instanceof ConnectionBase known) {
        ChannelHandlerContext first = known.channel().pipeline().firstContext();
        if (first != null) {
          first.close();
        }
      }
    }
  }
}
