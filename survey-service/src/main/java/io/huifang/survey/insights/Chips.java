package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the page is narrowed to, each with the way back. */
@ApplicationScoped
public class Chips {
  @Inject GroupNames names;

  List<Chip> of(Cut cut, PageAddress address, Language language) {
    List<Chip> chips = new ArrayList<>();
    cut.only()
        .forEach(
            (dimension, values) -> {
              for (String value : values) {
                String href =
                    dimension.isLabel()
                        ? address.without("label", dimension.name() + ":" + value)
                        : address.without(dimension.key(), value);
                chips.add(
                    new Chip(
                        names.of(dimension, language), names.of(dimension, value, language), href));
              }
            });
    return chips;
  }

  /** What a report is narrowed to, in words. */
  public List<Chip> of(Cut cut, Language language) {
    List<Chip> chips = new ArrayList<>();
    for (Dimension dimension : cut.only().keySet()) {
      for (String value : cut.only().getOrDefault(dimension, List.of())) {
        chips.add(
            new Chip(names.of(dimension, language), names.of(dimension, value, language), ""));
      }
    }
    return chips;
  }

  /**
   * One filter.
   *
   * @param away the page without it
   */
  public record Chip(String name, String value, String away) {}
}
