package io.huifang.ticket.attachment.kind;

/**
 * A file is not taken. Checked, so that a mail with one bad file does not lose the transaction that
 * takes the rest of it; thrown before anything is written for the file.
 */
public final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final Refusal refusal;

  public RefusedFileException(String name, Refusal refusal) {
    super(refusal + ": " + name);
    this.name = name;
    this.refusal = refusal;
  }

  /** As shown to people. */
  public String name() {
    return name;
  }

  public Refusal refusal() {
    return refusal;
  }
}
