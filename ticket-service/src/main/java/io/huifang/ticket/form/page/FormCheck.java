package io.huifang.ticket.form.page;

import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.form.Asks;
import io.huifang.ticket.form.FormField;
import io.huifang.ticket.form.Offered;
import io.huifang.ticket.form.PutForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says beside each field what is wrong with it, in the language of the page. */
@ApplicationScoped
class FormCheck {
  @Inject Validator validator;

  /** What has been typed may hold more than is asked; that is not looked at and not kept. */
  void check(PutForm form, Written written, FormTexts texts) {
    for (FormField field : FormField.values()) {
      Asks asks = form.asks(field);
      String value = written.value(field);
      if (asks == Asks.NO) {
        written.values().put(field.key(), "");
      } else if (value.isEmpty()) {
        if (asks == Asks.MUST) {
          written.wrong(field.key(), texts.needed());
        }
      } else if (value.length() > field.longest()) {
        written.wrong(field.key(), texts.tooLong(field.longest()));
      }
    }
    handle(written, FormField.EMAIL, Handle.Kind.EMAIL, texts.notEmail());
    handle(written, FormField.PHONE, Handle.Kind.PHONE, texts.notPhone());
    if (written.value(FormField.EMAIL).isEmpty() && written.value(FormField.PHONE).isEmpty()) {
      FormField asked = form.asks(FormField.EMAIL) == Asks.NO ? FormField.PHONE : FormField.EMAIL;
      written.wrong(asked.key(), texts.eitherWay());
    }
    text(written, texts);
    category(form.categories(), written, texts);
  }

  /** As the API and imports have it. */
  static CustomerData person(Written written, String language) {
    return new CustomerData(
        null,
        given(written, FormField.NAME),
        given(written, FormField.EMAIL),
        given(written, FormField.PHONE),
        null,
        null,
        language,
        null);
  }

  static @Nullable String given(Written written, FormField field) {
    String value = written.value(field);
    return value.isEmpty() ? null : value;
  }

  private void handle(Written written, FormField field, Handle.Kind kind, String sentence) {
    String value = written.value(field);
    if (value.isEmpty()) {
      return;
    }
    String property = field.key();
    boolean wrong =
        !kind.fits(value)
            || !validator.validateValue(CustomerData.class, property, value).isEmpty();
    if (wrong) {
      written.wrong(field.key(), sentence);
    }
  }

  private static void text(Written written, FormTexts texts) {
    String text = written.value(Written.TEXT);
    if (text.isEmpty()) {
      written.wrong(Written.TEXT, texts.needed());
    } else if (text.length() > Written.LONGEST_TEXT) {
      written.wrong(Written.TEXT, texts.tooLong(Written.LONGEST_TEXT));
    }
  }

  /** A single one is not asked for. */
  private static void category(List<Offered> offered, Written written, FormTexts texts) {
    if (offered.size() == 1) {
      written.values().put(Written.CATEGORY, offered.get(0).value());
    } else if (offered.stream()
        .noneMatch(one -> one.value().equals(written.value(Written.CATEGORY)))) {
      written.wrong(Written.CATEGORY, texts.chooseOne());
    }
  }
}
