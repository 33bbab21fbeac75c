package io.huifang.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes and puts {@link #MALFORMED} where they are not text. The JDK's readers either stop
 * at the first bad byte or replace it by U+FFFD, which a clean file may hold as well.
 */
final class MarkingReader extends Reader {
  /** A Unicode noncharacter, never part of a text. */
  static final char MALFORMED = '\uFFFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean eof;
  private boolean flushed;
  private long count;

  MarkingReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  long bytesRead() {
    return count;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    int start = chars.position();
    while (!flushed && chars.position() == start) {
      CoderResult result = decoder.decode(bytes, chars, eof);
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        chars.put(MALFORMED);
      } else if (result.isUnderflow() && eof) {
        flushed = decoder.flush(chars).isUnderflow();
      } else if (result.isUnderflow()) {
        fill();
      }
    }
    int read = chars.position() - start;
    return read == 0 ? -1 : read;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      eof = true;
    } else {
      bytes.position(bytes.position() + read);
      count += read;
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
