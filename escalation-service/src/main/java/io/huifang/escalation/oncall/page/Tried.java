package io.huifang.escalation.oncall.page;

import io.huifang.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and could not be taken: its words stay in it.
 *
 * @param what which form, empty for none
 * @param problem what is wrong with it
 */
public record Tried(String what, String problem, @Nullable Form form) {
  static final Tried NOTHING = new Tried("", "", null);

  /** Whether it was this form. */
  public boolean is(String name) {
    return what.equals(name);
  }

  /** What was typed in a field of a form. */
  public String value(String name, String field) {
    String typed = is(name) && form != null ? form.optional(field) : null;
    return typed == null ? "" : typed;
  }
}
