package io.huifang.ticket.attachment.download;

import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.ChunkTable;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Hands files out, as downloads only: a browser shows nothing that somebody has attached, and if it
 * did, nothing in it would run. Each piece is read by itself; who is slow to take them holds no
 * connection to the database.
 */
@ApplicationScoped
public class Downloads {
  @Inject ChunkTable chunks;
  @Inject DownloadPlaces places;
  @Inject Departures departures;
  @Inject RoutingContext request;

  /**
   * The file as an answer.
   *
   * @param ticket of which only so many files go out at once
   * @throws io.huifang.platform.problem.ProblemException 429 for more
   */
  public Response of(UUID ticket, Attachment file) {
    places.take(ticket, request);
    Runnable cut = departures.watch(request);
    StreamingOutput bytes = out -> write(file, out, cut);
    return Response.ok(bytes, MediaType.valueOf(file.mediaType()))
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /**
   * Cut short if the file is erased meanwhile: by the length everybody sees that it is not whole.
   */
  private void write(Attachment file, OutputStream out, Runnable cut) throws IOException {
    long written = 0;
    for (int n = 0; written < file.size(); n++) {
      byte[] piece = chunks.read(file.id(), n);
      if (piece == null) {
        cut.run();
        throw new IOException("Attachment " + file.id() + " is gone");
      }
      out.write(piece);
      written += piece.length;
    }
  }

  /** RFC 6266: the name in letters that every program knows, and as it is. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole.replace("*", "%2A");
  }
}
