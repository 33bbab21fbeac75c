package io.huifang.ticket.form.page;

import io.huifang.ticket.form.FormField;

/**
 * What fields are called. Not by a message for the enum: that is put together in the language of
 * the request, and the address of a form may ask for the other one.
 */
public final class FieldWords {
  private FieldWords() {}

  public static String of(FormField field, FormTexts texts) {
    return switch (field) {
      case NAME -> texts.name();
      case EMAIL -> texts.email();
      case PHONE -> texts.phone();
      case ORDER -> texts.order();
      case SUBJECT -> texts.subject();
    };
  }
}
