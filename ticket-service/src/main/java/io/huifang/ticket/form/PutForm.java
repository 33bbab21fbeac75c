package io.huifang.ticket.form;

import io.huifang.platform.language.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is edited.
 *
 * @param slug its place in the address; stays as it was made
 * @param name among administrators
 * @param titleZh above the form
 * @param leadZh a sentence below the title
 * @param team that gets what is written, null for the common queue
 * @param categories at least one; a single one is not asked for
 * @param asks what is not among them is not asked
 * @param origins sites that may show it in a frame, such as {@code https://shop.example.org}
 */
public record PutForm(
    String slug,
    String name,
    String titleZh,
    String titleEn,
    @Nullable String leadZh,
    @Nullable String leadEn,
    @Nullable String team,
    List<Offered> categories,
    Map<FormField, Asks> asks,
    List<String> origins,
    boolean active) {

  /** Where customers find it. */
  public String path() {
    return "/contact/" + slug;
  }

  public Asks asks(FormField field) {
    return asks.getOrDefault(field, Asks.NO);
  }

  public String title(Language language) {
    return language.chinese() ? titleZh : titleEn;
  }

  public @Nullable String lead(Language language) {
    return language.chinese() ? leadZh : leadEn;
  }
}
