package io.huifang.platform.list;

/**
 * A column of a list.
 *
 * @param key as it stands in addresses
 * @param css class of its cells, empty for none
 */
public record ListColumn(String key, Shown shown, String css) {

  /** Whether a column is there. */
  public enum Shown {
    /** Without it nobody would know what a row is. */
    ALWAYS,
    /** Unless somebody leaves it out. */
    USUALLY,
    /** Only if somebody asks for it. */
    WHEN_CHOSEN
  }

  public static ListColumn always(String key, String css) {
    return new ListColumn(key, Shown.ALWAYS, css);
  }

  public static ListColumn usual(String key, String css) {
    return new ListColumn(key, Shown.USUALLY, css);
  }

  public static ListColumn more(String key, String css) {
    return new ListColumn(key, Shown.WHEN_CHOSEN, css);
  }

  public boolean isAlways() {
    return shown == Shown.ALWAYS;
  }
}
