package io.huifang.platform.problem;

/**
 * A transaction ended without a commit although nobody had thrown anything: something in it failed
 * and the failure was kept quiet. Nothing of it is stored, and the same request can be sent again.
 */
public final class RolledBackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where what was called
   */
  public RolledBackException(String where) {
    super("Nothing was stored: what failed within " + where + " was not told");
  }
}
