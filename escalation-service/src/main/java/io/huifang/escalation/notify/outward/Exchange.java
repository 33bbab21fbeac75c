package io.huifang.escalation.notify.outward;

import io.huifang.escalation.notify.channel.Answer;
import io.huifang.escalation.notify.channel.Request;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to one address of the internet protocol, and how far it came. */
final class Exchange {
  /** Whoever answers more than this does not speak to us. */
  private static final int LONGEST_ANSWER = 64 * 1024;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private final HttpClient client;
  private final Duration patience;

  Exchange(HttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  Answer of(Request request, URI uri, InetAddress address) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() < 0 ? secure ? 443 : 80 : uri.getPort();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
            .setHost(uri.getHost())
            .setPort(port)
            .setSsl(secure)
            .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
            .setFollowRedirects(false)
            .putHeader("Content-Type", "application/json; charset=utf-8")
            .putHeader("User-Agent", "Huifang");
    request.headers().forEach(options::putHeader);
    HttpClientRequest open;
    try {
      open = await(client.request(options));
    } catch (ExecutionException e) {
      return Answer.without(Answer.Kind.NOT_SENT, name(e));
    } catch (TimeoutException e) {
      return Answer.without(Answer.Kind.NOT_SENT, "No connection");
    }
    // what fails is told by the futures below; without a handler it would be logged as an error
    open.exceptionHandler(told -> {});
    try {
      // whoever reads is there before anything is sent: an answer does not wait for its reader
      Future<Answer> answer = open.response().compose(Exchange::read);
      return await(open.end(Buffer.buffer(request.body())).compose(sent -> answer));
    } catch (ExecutionException e) {
      return Answer.without(Answer.Kind.SILENT, name(e));
    } catch (TimeoutException e) {
      return Answer.without(Answer.Kind.SILENT, "No answer in time");
    } finally {
      // what is over is not changed by it; what is not must not go on
      open.reset();
    }
  }

  private <T> T await(Future<T> what) throws ExecutionException, TimeoutException {
    try {
      return what.toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  private static Future<Answer> read(HttpClientResponse response) {
    Promise<Answer> answer = Promise.promise();
    Buffer body = Buffer.buffer();
    Duration pause = pause(response.getHeader("Retry-After"));
    response.handler(
        part -> {
          body.appendBuffer(part);
          if (body.length() > LONGEST_ANSWER) {
            answer.tryComplete(answered(response.statusCode(), "", pause));
            response.request().reset();
          }
        });
    response.endHandler(
        end ->
            answer.tryComplete(
                answered(response.statusCode(), body.toString(StandardCharsets.UTF_8), pause)));
    response.exceptionHandler(answer::tryFail);
    return answer.future();
  }

  private static Answer answered(int status, String body, @Nullable Duration pause) {
    return new Answer(Answer.Kind.ANSWERED, status, body, pause);
  }

  /** In seconds; dates are rare and not read. */
  private static @Nullable Duration pause(@Nullable String header) {
    if (header == null || !header.strip().matches("\\d{1,6}")) {
      return null;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }

  /** The kind of failure only: messages of such have addresses in them. */
  private static String name(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getClass().getSimpleName();
  }
}
