package io.huifang.survey.phone;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom somebody may call: the tabs of the list. */
public enum PhoneView {
  /** No mail has reached them. */
  NO_ADDRESS(
      "(i.state = 'BOUNCED' or i.state = 'HELD_BACK' and i.held_back_reason = 'NO_ADDRESS')"),
  /** Asked by mail some days ago, and no answer came. */
  SILENT("(i.state = 'EXPIRED' or i.state = 'SENT' and i.sent_at <= :silent)"),
  /** Decided, and the mail is not due yet. */
  WAITING("i.state = 'WAITING'");

  private final String condition;

  PhoneView(String condition) {
    this.condition = condition;
  }

  /** In SQL; of the parameter {@code silent}. */
  String condition() {
    return condition;
  }

  /** As it stands in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The first one for whatever is none. */
  static PhoneView named(@Nullable String key) {
    return Arrays.stream(values())
        .filter(view -> view.key().equals(key))
        .findFirst()
        .orElse(NO_ADDRESS);
  }
}
