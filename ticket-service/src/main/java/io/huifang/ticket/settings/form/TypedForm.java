package io.huifang.ticket.settings.form;

import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Form;
import io.huifang.ticket.form.Asks;
import io.huifang.ticket.form.ContactForm;
import io.huifang.ticket.form.FormField;
import io.huifang.ticket.form.Offered;
import io.huifang.ticket.form.PutForm;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands in the form that edits it.
 *
 * @param id null for a new one
 * @param version that the page was made from
 * @param wrong what is wrong with it, null if nothing is
 * @param conflict whether somebody else was quicker
 */
public record TypedForm(
    @Nullable UUID id, long version, PutForm form, @Nullable String wrong, boolean conflict) {
  private static final int LONG = 4_000;

  static PutForm read(Form typed, @Nullable String slug) {
    Map<FormField, Asks> asks = new EnumMap<>(FormField.class);
    for (FormField field : FormField.values()) {
      Asks wanted = Params.oneOf("asks", Asks.class, typed.optional("asks." + field.key()));
      asks.put(field, wanted == null ? Asks.NO : wanted);
    }
    return new PutForm(
        slug == null ? text(typed, "slug").toLowerCase(Locale.ROOT) : slug,
        text(typed, "name"),
        text(typed, "titleZh"),
        text(typed, "titleEn"),
        typed.optional("leadZh"),
        typed.optional("leadEn"),
        typed.optional("team"),
        Offered.typed(lines(typed, "categories")),
        asks,
        sites(lines(typed, "origins")),
        typed.optional("active") != null);
  }

  static TypedForm blank() {
    Map<FormField, Asks> asks =
        Map.of(
            FormField.NAME, Asks.MAY,
            FormField.EMAIL, Asks.MUST,
            FormField.PHONE, Asks.MAY,
            FormField.SUBJECT, Asks.NO,
            FormField.ORDER, Asks.NO);
    PutForm form = new PutForm("", "", "", "", null, null, null, List.of(), asks, List.of(), true);
    return new TypedForm(null, 0, form, null, false);
  }

  static TypedForm of(ContactForm.View view) {
    return new TypedForm(view.id(), view.version(), view.form(), null, false);
  }

  public String categories() {
    return Offered.text(form.categories());
  }

  public String origins() {
    return String.join("\n", form.origins());
  }

  /** What to paste into a page. */
  public String embed(String site) {
    return "<iframe src=\"%s/contact/%s\" title=\"%s\" width=\"100%%\" height=\"720\" loading=\"lazy\"></iframe>"
        .formatted(site, form.slug(), form.titleZh().replace("\"", "&quot;"));
  }

  private static String text(Form typed, String field) {
    return Objects.requireNonNullElse(typed.optional(field), "").strip();
  }

  private static String lines(Form typed, String field) {
    return typed.optional(field) == null ? "" : typed.text(field, LONG);
  }

  /** Whoever copies one from the address bar has a slash too many. */
  private static List<String> sites(String lines) {
    return Arrays.stream(lines.split("[\\s,，、]+"))
        .map(site -> site.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
        .filter(site -> !site.isEmpty())
        .distinct()
        .toList();
  }
}
