package io.huifang.platform.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Characters with their line number, and a memory of the current row so that reading can start
 * again on its second line when its quotes turn out to be wrong.
 */
final class CharSource {
  static final int END = -1;

  private final Reader in;
  private final int maxRow;
  private final char[] buffer = new char[1 << 14];
  private final StringBuilder row = new StringBuilder();
  private String replay = "";
  private int replayed;
  private int position;
  private int limit;
  private int previous;
  private long line = 1;
  private long rowLine = 1;

  /** Remembers at most {@code maxRow} characters of a row. */
  CharSource(Reader in, int maxRow) {
    this.in = in;
    this.maxRow = maxRow;
  }

  /** Line of the next character. */
  long line() {
    return line;
  }

  void startRow() {
    row.setLength(0);
    rowLine = line;
  }

  int peek() throws IOException {
    if (replayed < replay.length()) {
      return replay.charAt(replayed);
    }
    if (position == limit) {
      limit = Math.max(in.read(buffer, 0, buffer.length), 0);
      position = 0;
    }
    return position < limit ? buffer[position] : END;
  }

  int next() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    if (replayed < replay.length()) {
      replayed++;
    } else {
      position++;
    }
    if (c == '\r' || (c == '\n' && previous != '\r')) {
      line++;
    }
    previous = c;
    if (row.length() <= maxRow) {
      row.append((char) c);
    }
    return c;
  }

  /** Consumes the second half of a Windows line end, if there. */
  void finishLineEnd(int lineEnd) throws IOException {
    if (lineEnd == '\r' && peek() == '\n') {
      next();
    }
  }

  void skipLine() throws IOException {
    int c = next();
    while (c != END && c != '\n' && c != '\r') {
      c = next();
    }
    finishLineEnd(c);
  }

  /**
   * Goes back to the second line of the row, or to the end of the current line if the row has only
   * one or is too long to be remembered. Answers whether every line after the first is read again.
   */
  boolean restartAfterFirstLine() throws IOException {
    int end = 0;
    while (end < row.length() && row.charAt(end) != '\n' && row.charAt(end) != '\r') {
      end++;
    }
    if (end == row.length() || row.length() > maxRow) {
      boolean forgotten = row.length() > maxRow;
      skipLine();
      return !forgotten;
    }
    if (row.charAt(end) == '\r' && end + 1 < row.length() && row.charAt(end + 1) == '\n') {
      end++;
    }
    replay = row.substring(end + 1) + replay.substring(replayed);
    replayed = 0;
    previous = row.charAt(end);
    line = rowLine + 1;
    return true;
  }
}
