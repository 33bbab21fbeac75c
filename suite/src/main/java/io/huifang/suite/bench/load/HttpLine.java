package io.huifang.suite.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection: writes bytes, reads a status and as many bytes as are
 * announced. The client of the JDK would take more from two cores than the service gets.
 */
public final class HttpLine implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;
  private int body;

  /** Connects. */
  public HttpLine(URI base) throws IOException {
    socket = new Socket(base.getHost(), base.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Sends a request and returns the status of its answer. */
  public int exchange(byte[] request) throws IOException {
    send(request, request.length);
    return status();
  }

  /** Sends the beginning of a request, or all of it. */
  public void send(byte[] request, int length) throws IOException {
    out.write(request, 0, length);
  }

  /** Waits for the answer to what was sent and returns its status. */
  public int status() throws IOException {
    filled = 0;
    body = 0;
    while (body == 0) {
      int from = Math.max(0, filled - 3);
      more();
      body = endOfHead(from);
    }
    String head = new String(buffer, 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (head.contains("\r\ntransfer-encoding: chunked")) {
      chunks();
    } else {
      upTo(body + announced(head));
    }
    return 100 * digit(9) + 10 * digit(10) + digit(11);
  }

  /** The body of the last answer. */
  public String text() {
    return new String(buffer, body, filled - body, StandardCharsets.UTF_8);
  }

  private void upTo(int end) throws IOException {
    if (end > buffer.length) {
      throw new IOException("An answer of " + (end - body) + " bytes was not expected");
    }
    while (filled < end) {
      more();
    }
  }

  /** Reads an answer that comes in pieces, and puts them together. */
  private void chunks() throws IOException {
    int at = body;
    int end = body;
    int size;
    do {
      int line = at;
      upTo(line + 2);
      while (buffer[line] != '\r') {
        line++;
        upTo(line + 2);
      }
      String hex = new String(buffer, at, line - at, StandardCharsets.ISO_8859_1);
      size = Integer.parseInt(hex.strip(), 16);
      at = line + 2 + size + 2;
      upTo(at);
      System.arraycopy(buffer, line + 2, buffer, end, size);
      end += size;
    } while (size > 0);
    filled = end;
  }

  private void more() throws IOException {
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read <= 0) {
      throw new EOFException("The connection ended within an answer");
    }
    filled += read;
  }

  private int endOfHead(int from) {
    for (int i = from; i + 3 < filled; i++) {
      if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r') {
        return i + 4;
      }
    }
    return 0;
  }

  private static int announced(String head) throws IOException {
    String name = "\r\ncontent-length:";
    int at = head.indexOf(name);
    if (at < 0) {
      throw new IOException("An answer without a length: " + head);
    }
    int begin = at + name.length();
    return Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)).trim());
  }

  private int digit(int at) {
    return buffer[at] - '0';
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
