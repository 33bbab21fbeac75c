package io.huifang.ticket.form.page;

import io.huifang.platform.language.Language;
import io.huifang.ticket.form.Asks;
import io.huifang.ticket.form.FormField;
import io.huifang.ticket.form.PutForm;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param notice a sentence above the form, null if there is nothing to say
 * @param choices empty if there is nothing to choose
 */
public record FormPage(
    Language language,
    String path,
    String title,
    @Nullable String lead,
    @Nullable String notice,
    String token,
    List<Line> lines,
    List<Choice> choices,
    String category,
    @Nullable String categoryError,
    String text,
    @Nullable String textError) {

  /** One field. */
  public record Line(
      FormField field, String label, boolean required, String value, @Nullable String error) {}

  /** One category. */
  public record Choice(String value, String title) {}

  static FormPage of(
      PutForm form, Written written, String token, @Nullable String notice, Language language) {
    FormTexts texts = language.texts(FormTexts.class);
    List<Choice> choices =
        form.categories().size() == 1
            ? List.of()
            : form.categories().stream()
                .map(one -> new Choice(one.value(), one.title(language)))
                .toList();
    return new FormPage(
        language,
        form.path(),
        form.title(language),
        form.lead(language),
        notice,
        token,
        Stream.of(FormField.values())
            .filter(field -> form.asks(field) != Asks.NO)
            .map(field -> line(form, field, written, texts))
            .toList(),
        choices,
        written.value(Written.CATEGORY),
        written.errors().get(Written.CATEGORY),
        written.value(Written.TEXT),
        written.errors().get(Written.TEXT));
  }

  private static Line line(PutForm form, FormField field, Written written, FormTexts texts) {
    return new Line(
        field,
        FieldWords.of(field, texts),
        form.asks(field) == Asks.MUST,
        written.value(field),
        written.errors().get(field.key()));
  }
}
