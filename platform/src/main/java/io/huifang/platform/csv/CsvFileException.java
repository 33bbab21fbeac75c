package io.huifang.platform.csv;

/**
 * The file as a whole cannot be read with this mapping: no header, columns missing, limit exceeded.
 */
public final class CsvFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CsvFileException(String reason) {
    super(reason);
  }
}
