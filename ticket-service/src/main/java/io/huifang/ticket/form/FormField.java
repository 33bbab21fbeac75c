package io.huifang.ticket.form;

/**
 * What a form can ask for besides category and text, which it always asks for.
 *
 * <p>The constants stand in the order in which they are asked.
 */
public enum FormField {
  NAME("text", "name", 80),
  EMAIL("email", "email", 254),
  PHONE("tel", "tel", 40),
  ORDER("text", "off", 60),
  SUBJECT("text", "off", 200);

  private final String input;
  private final String fills;
  private final int longest;

  FormField(String input, String fills, int longest) {
    this.input = input;
    this.fills = fills;
    this.longest = longest;
  }

  /** The kind of field in HTML. */
  public String input() {
    return input;
  }

  /** What a browser may fill in by itself. */
  public String fills() {
    return fills;
  }

  /** Most characters. */
  public int longest() {
    return longest;
  }

  /** Its name in what is sent. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
