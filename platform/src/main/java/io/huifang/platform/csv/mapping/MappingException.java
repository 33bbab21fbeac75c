package io.huifang.platform.csv.mapping;

/** A mapping file is wrong; the message starts with the path of the key. */
public final class MappingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String path;

  public MappingException(String path, String reason) {
    super(path.isEmpty() ? reason : path + ": " + reason);
    this.path = path;
  }

  /** The same reason, with the path of the key. */
  static MappingException of(String path, IllegalArgumentException reason) {
    return new MappingException(path, String.valueOf(reason.getMessage()));
  }

  /**
   * The key, such as {@code fields.openedAt.patterns[0]}; empty if the file as a whole is meant.
   */
  public String path() {
    return path;
  }
}
